using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Even in the busiest bin a tenth of the capacity is enough: it decides nothing, and its unit may be a slip.</summary>
internal static class CapacityNeverBinds
{
    private const double Hardly = 0.1;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            if (Find(facts, component) is var (most, at, capacity))
            {
                findings.Report(
                    DiagnosticCatalog.CapacityNeverBinds,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', the capacity of '{component.Id}' never binds: at most {most:0.##%} of its {facts.Rate(capacity, component)} is asked for, in {facts.Bin(at)}. {UnitSlip.Advice(most) ?? "Look whether its unit is the one that was meant."}");
            }
        }
    }

    /// <summary>The highest load with its bin and the capacity there; null where the capacity binds, or nothing comes.</summary>
    public static (double Most, int At, double Capacity)? Find(FlowFacts facts, FlowComponent component)
    {
        if (facts.Values(component, "arrivals") is not { } arrivals || facts.Values(component, "capacity") is not { } capacity)
        {
            return null;
        }

        var queue = facts.Values(component, "queue");
        var (most, at) = (0.0, -1);
        for (var t = facts.First; t < arrivals.Length; t++)
        {
            var wanted = arrivals[t] + (queue is null ? 0 : t > 0 ? queue[t - 1] : facts.First == 0 ? facts.LevelBefore(component, queue) : 0);
            var load = wanted == 0 ? 0 : capacity[t] > 0 ? wanted / capacity[t] : double.PositiveInfinity;
            (most, at) = load > most ? (load, t) : (most, at);
        }

        return at >= 0 && most < Hardly ? (most, at, capacity[at]) : null;
    }
}
