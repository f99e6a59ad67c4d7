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
            if (facts.Values(component, "arrivals") is not { } arrivals || facts.Values(component, "capacity") is not { } capacity)
            {
                continue;
            }

            var queue = facts.Values(component, "queue");
            var (most, at) = (0.0, -1);
            for (var t = facts.First; t < arrivals.Length; t++)
            {
                var wanted = arrivals[t] + (queue is null ? 0 : t > 0 ? queue[t - 1] : facts.First == 0 ? facts.LevelBefore(component, queue) : 0);
                var load = wanted == 0 ? 0 : capacity[t] > 0 ? wanted / capacity[t] : double.PositiveInfinity;
                (most, at) = load > most ? (load, t) : (most, at);
            }

            if (at >= 0 && most < Hardly)
            {
                findings.Report(
                    DiagnosticCatalog.CapacityNeverBinds,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', the capacity of '{component.Id}' never binds: at most {most:0.##%} of its {facts.Rate(capacity[at], component)} is asked for, in {facts.Bin(at)}. Look whether its unit is the one that was meant.");
            }
        }
    }
}
