using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// More comes to a buffer than it can serve, on average behind the warm-up and in the later half of it too, and its backlog is still growing (or
/// full) in the last quarter: a rush that is over is none. Mean arrivals / mean capacity is the traffic intensity (D. G. Kendall 1951): above 1 what
/// waits grows without end.
/// </summary>
internal static class UnstableBuffer
{
    /// <summary>Nobody plans a line for that many times its demand: look at the units.</summary>
    private const double FarAbove = 5;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            // Of a loop that explodes no capacity is enough: that is another finding.
            if (Find(facts, buffer) is not var (demand, capacity, end, isFull) || facts.Loops.Any(loop => LoopExplodes.Applies(facts, loop) && loop.Members.Contains(buffer)))
            {
                continue;
            }

            var outcome = isFull
                ? $"its limit of {FlowFacts.Amount(end, buffer)} is reached, and what does not fit is lost"
                : $"{FlowFacts.Amount(end, buffer)} wait at the end, and it grows without end";
            var again = facts.Loops.Any(loop => loop.InflowOf(buffer) is not null) ? ", counting what comes back," : string.Empty;
            findings.Report(
                DiagnosticCatalog.UnstableLine,
                facts.PlaceOf(buffer, "capacity"),
                $"In '{facts.Model.Id}', {facts.Rate(demand, buffer)} come to '{buffer.Id}' on average{again} against a capacity of {facts.Rate(capacity, buffer)} (ratio {demand / capacity:0.####}): {outcome}. {(demand / capacity >= FarAbove && UnitSlip.Advice(demand / capacity) is { } slip ? slip + " Else raise" : "Raise")} the capacity above {facts.Rate(demand, buffer)}, or lower the demand.");
        }
    }

    /// <summary>Mean demand and capacity of a bin, the level at the end and whether that is the limit; null for a buffer that keeps up.</summary>
    public static (double Demand, double Capacity, double End, bool IsFull)? Find(FlowFacts facts, FlowComponent buffer)
    {
        if (facts.Values(buffer, "arrivals") is not { } arrivals || facts.Values(buffer, "capacity") is not { } capacities
            || facts.Values(buffer, "queue") is not { Length: > 0 } queue || facts.First >= queue.Length)
        {
            return null;
        }

        // An overflow that a connection takes is a way that was planned.
        if (facts.Flow.Connections.Any(connection => connection.From == buffer.Id && connection.Outlet == "overflow"))
        {
            return null;
        }

        // Who gives up does not wait.
        var demand = facts.Mean(arrivals) - (facts.Values(buffer, "abandoned") is { } abandoned ? facts.Mean(abandoned) : 0);
        var capacity = facts.Mean(capacities);

        // Who is served may come back: a higher capacity brings more of them.
        demand = facts.Loops.Select(loop => loop.InflowOf(buffer)).FirstOrDefault(inflow => inflow is not null) is { } inflow && demand > capacity ? Math.Max(demand, inflow) : demand;
        if (!(capacity > 0) || !(demand > capacity * (1 + 1e-9)) || !IsOverloadedLater(facts, arrivals, capacities))
        {
            return null;
        }

        var quarter = facts.First + ((queue.Length - facts.First) * 3 / 4);
        var full = double.IsFinite(buffer.Limit) && Array.FindIndex(queue, quarter, level => level >= buffer.Limit * (1 - 1e-9)) >= 0;
        return full || queue[^1] > queue[Math.Max(0, quarter - 1)] ? (demand, capacity, full ? buffer.Limit : queue[^1], full) : null;
    }

    private static bool IsOverloadedLater(FlowFacts facts, double[] arrivals, double[] capacity)
    {
        var half = facts.First + ((arrivals.Length - facts.First) / 2);
        return arrivals.Skip(half).Sum() > capacity.Skip(half).Sum();
    }
}
