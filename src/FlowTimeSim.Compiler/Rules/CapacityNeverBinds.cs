using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Even in the busiest bin a tenth of the capacity is enough: it decides nothing, and its unit may be a slip.</summary>
internal static class CapacityNeverBinds
{
    private const double Hardly = 0.1;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var loads = facts.Of(ComponentKind.Buffer, ComponentKind.Service).Select(component => (Component: component, Found: Find(facts, component))).ToArray();
        if (loads.Length > 1 && loads.All(load => load.Found is ({ } share, _, _) && IsSlip(share)) && facts.Of(ComponentKind.Source).ToArray() is [var only])
        {
            // Not every capacity is wrong: the one demand is.
            findings.Report(
                DiagnosticCatalog.CapacityFarAbove,
                facts.PlaceOf(only, "demand"),
                $"In '{facts.Model.Id}', the demand of '{only.Id}' is a small part of every capacity behind it: at most {loads.Max(load => load.Found!.Value.Most):0.##%} of one is asked for. Look whether its unit is the one that was meant.");
            return;
        }

        foreach (var (component, found) in loads)
        {
            if (found is ({ } high, { } bin, { } whole) && IsSlip(high))
            {
                findings.Report(
                    DiagnosticCatalog.CapacityFarAbove,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', at most {high:0.##%} of the capacity of '{component.Id}' is asked for, of {facts.Rate(whole, component)} in {facts.Bin(bin)}. {UnitSlip.Advice(high) ?? "Look whether its unit is the one that was meant."}");
            }
            else if (!OtherTimeUnit.Check(facts, component, findings) && found is var (most, at, capacity))
            {
                findings.Report(
                    DiagnosticCatalog.CapacityNeverBinds,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', the capacity of '{component.Id}' never binds: at most {most:0.##%} of its {facts.Rate(capacity, component)} is asked for, in {facts.Bin(at)}. {UnitSlip.Advice(most) ?? "Look whether its unit is the one that was meant."}");
            }
        }
    }

    // Nobody plans forty times what is needed at the busiest time; thousands of times is a way to say that there is no limit.
    private static bool IsSlip(double load) => load is < 0.025 and > 0.0004;

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
