using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>The random sources behind a component, and the variance that they bring into a bin.</summary>
internal static class DemandVariance
{
    /// <summary>A random source behind it, and the variance of what comes in a bin, where all of it comes straight from sources and their draws are known; null where nothing random is behind it.</summary>
    public static (string Source, double? Variance)? Behind(FlowFacts facts, FlowComponent component)
    {
        var behind = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([component.Id]);
        while (open.TryPop(out var id))
        {
            foreach (var connection in facts.Flow.Connections.Where(connection => connection.To == id && behind.Add(connection.From)))
            {
                open.Push(connection.From);
            }
        }

        var random = facts.Of(ComponentKind.Source).Where(source => behind.Contains(source.Id) && IsRandom(facts, source)).ToArray();
        if (random.Length == 0)
        {
            return null;
        }

        var straight = facts.Flow.Connections.Where(connection => connection.To == component.Id)
            .All(connection => connection.Outlet == "demand" && facts.WrittenOf(connection) is { Weight: null, Times: null, Lag: null });
        var variances = random.Select(source => Variance(facts, source)).ToArray();
        return (random[0].Id, straight && variances.All(variance => variance is not null) ? variances.Sum() : null);
    }

    // A draw for the whole run makes no queue within it.
    private static bool IsRandom(FlowFacts facts, FlowComponent source)
    {
        var drawn = facts.Model.Random.Where(random => random.BinsPerDraw > 0).Select(random => random.NodeId).ToHashSet(StringComparer.Ordinal);
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>());
        if (facts.NodeOf($"{source.Id}.demand") is { } demand)
        {
            open.Push(demand.Id);
        }

        while (open.TryPop(out var id))
        {
            if (drawn.Contains(id))
            {
                return true;
            }

            if (seen.Add(id) && facts.Model.Engine.Nodes.FirstOrDefault(node => node.Id == id) is { } node)
            {
                foreach (var read in NodeRead.Of(node))
                {
                    open.Push(read.Id);
                }
            }
        }

        return false;
    }

    private static double? Variance(FlowFacts facts, FlowComponent source)
    {
        var demand = facts.NodeOf($"{source.Id}.demand");
        var drawn = demand is ExprNode { Expression: Expressions.NameExpression { Name: var name } } ? name : demand?.Id;
        if (facts.Model.Random.FirstOrDefault(random => random.NodeId == drawn && random.BinsPerDraw > 0) is not { } draw || facts.Values(source, "demand") is not { } values)
        {
            return null;
        }

        if (draw.Kind == RandomKind.Poisson)
        {
            return facts.Mean(values);
        }

        var mean = draw.Values.Zip(draw.Probabilities, (value, p) => value * p).Sum();
        var one = draw.Values.Zip(draw.Probabilities, (value, p) => (value - mean) * (value - mean) * p).Sum() * draw.Scale.Average(scale => scale * scale);
        if (draw.Kind == RandomKind.Each)
        {
            return mean > 0 && draw.Scale.Average() > 0 ? one * facts.Mean(values) / (mean * draw.Scale.Average()) : null;
        }

        // A draw that lasts several bins adds up in one direction: over a long time it counts so many times.
        return one * draw.BinsPerDraw / draw.DrawsPerBin;
    }
}
