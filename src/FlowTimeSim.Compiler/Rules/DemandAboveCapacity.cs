using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Some outcomes of a random demand lie above the capacity although the mean does not, so the mean run shows neither the queue nor the loss. Where
/// demand and capacity do not change over time, <see cref="MeanHidesCongestion"/> says more: how much waits.
/// </summary>
internal static class DemandAboveCapacity
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Model.Tests.Any(test => test.Cases.Any(one => one.Ensemble is not null)))
        {
            return;
        }

        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            if (facts.Flow.Connections.Where(connection => connection.To == component.Id).ToArray() is not [{ Outlet: "demand" } only]
                || Draw(facts, only.From) is not { } draw || facts.Values(component, "capacity") is not { } capacity
                || facts.Values(component, "arrivals") is not { } arrivals || facts.Values($"{only.From}.demand") is not { } demand
                || !arrivals.AsSpan().SequenceEqual(demand) || MeanHidesCongestion.Applies(facts, component)
                || (component.Kind == ComponentKind.Buffer && UnstableBuffer.Find(facts, component) is not null))
            {
                continue;
            }

            var (share, most, at) = Above(facts, draw, demand, capacity);
            if (at >= 0)
            {
                findings.Report(
                    DiagnosticCatalog.DemandAboveCapacity,
                    draw.Origin,
                    $"With a probability of {share:0.##%} a bin brings more than '{component.Id}' can serve, up to {facts.Rate(most, component)} against {facts.Rate(capacity[at], component)} in {facts.Bin(at)}. The mean run shows none of {(component.Kind == ComponentKind.Buffer ? "the queue" : "the loss")} that this makes. Test it with an 'ensemble'.");
            }
        }
    }

    // Over the bins that have a capacity and whose mean it holds: the share of probability above it, and the worst outcome.
    private static (double Share, double Most, int At) Above(FlowFacts facts, RandomInput draw, double[] demand, double[] capacity)
    {
        var (sum, bins, most, at) = (0.0, 0, 0.0, -1);
        for (var t = facts.First; t < capacity.Length; t++)
        {
            if (!(capacity[t] > 0) || demand[t] > capacity[t])
            {
                continue;
            }

            bins++;
            for (var i = 0; i < draw.Values.Length; i++)
            {
                var value = (draw.Values[i] * draw.Scale[draw.Scale.Length == 1 ? 0 : t]) + draw.Offset[draw.Offset.Length == 1 ? 0 : t];
                if (draw.Probabilities[i] > 0 && value > capacity[t] * (1 + 1e-9))
                {
                    sum += draw.Probabilities[i];
                    (most, at) = at < 0 || value / capacity[t] > most / capacity[at] ? (value, t) : (most, at);
                }
            }
        }

        return (bins == 0 ? 0 : sum / bins, most, at);
    }

    private static RandomInput? Draw(FlowFacts facts, string source) => facts.Model.Series.TryGetValue($"{source}.demand", out var info)
        ? facts.Model.Random.FirstOrDefault(random => random.NodeId == info.NodeId && random is { Kind: RandomKind.Outcome, DrawsPerBin: 1 })
        : null;
}
