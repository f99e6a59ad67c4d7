using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// An edge of the topology says that what one component serves is what the next has as arrivals, but the two series were written apart, and one is a
/// fixed share of the other. Anything else (measured data, arrivals from outside) cannot be told from a mistake and is left alone.
/// </summary>
internal static class EngineEdges
{
    private const double Tolerance = 0.01;

    public static void Check(EngineModel model, EngineComponent[] components, Func<string, double[]?> values, FindingSink findings)
    {
        var byName = components.ToLookup(component => component.Name, StringComparer.Ordinal);
        var edges = model.Edges
            .Where(edge => edge is { Lag: null or 0, Weight: null or 1, Type: null or "throughput" })
            .Select(edge => (From: byName[edge.From.Split(':')[0]].FirstOrDefault(), To: byName[edge.To.Split(':')[0]].FirstOrDefault()))
            .Where(edge => edge is { From: not null, To: not null })
            .ToArray();
        if (edges.Length < model.Edges.Length)
        {
            return;
        }

        foreach (var (from, to) in edges)
        {
            if (edges.Count(edge => edge.From == from) > 1 || edges.Count(edge => edge.To == to) > 1 || Reads(model, to!.Arrivals, from!.Served)
                || values(from.Served) is not { Length: > 1 } served || values(to.Arrivals) is not { } arrivals || Ratio(served, arrivals) is not { } ratio)
            {
                continue;
            }

            var varies = served.Any(value => value != served[0]);
            if (ratio > 1 + Tolerance && varies)
            {
                findings.Report(
                    DiagnosticCatalog.FlowTakenTwice,
                    to.Where,
                    $"The edge from '{from.Name}' to '{to.Name}' says that what '{from.Served}' serves arrives as '{to.Arrivals}', but that is {ratio:0.##} times as much in every bin ({served.Sum():#,0.##} become {arrivals.Sum():#,0.##}). Let one be an expression of the other.");
            }
            else if (ratio < 1 - Tolerance)
            {
                findings.Report(
                    DiagnosticCatalog.FlowGoesNowhere,
                    to.Where,
                    $"The edge from '{from.Name}' to '{to.Name}' says that what '{from.Served}' serves arrives as '{to.Arrivals}', but only {ratio:0.##%} of it does in every bin ({served.Sum():#,0.##} become {arrivals.Sum():#,0.##}). Let one be an expression of the other, and give the rest a way.");
            }
        }
    }

    // One factor in all bins; null where it differs, or nothing flows.
    private static double? Ratio(double[] served, double[] arrivals)
    {
        var (sum, factor) = (served.Sum(), arrivals.Sum() / served.Sum());
        return sum > 0 && factor > 0 && served.Zip(arrivals).All(pair => Math.Abs((pair.First * factor) - pair.Second) <= 1e-9 * sum) ? factor : null;
    }

    // What is an expression of the other is judged as such, wherever it is not a sum of parts it may mean anything.
    private static bool Reads(EngineModel model, string reader, string source)
    {
        var byId = model.Nodes.ToLookup(node => node.Id, StringComparer.Ordinal);
        var (open, seen) = (new Stack<string>([reader]), new HashSet<string>(StringComparer.Ordinal));
        while (open.TryPop(out var id))
        {
            if (id == source)
            {
                return true;
            }

            foreach (var read in seen.Add(id) ? byId[id].SelectMany(NodeRead.Of) : [])
            {
                open.Push(read.Id);
            }
        }

        return false;
    }
}
