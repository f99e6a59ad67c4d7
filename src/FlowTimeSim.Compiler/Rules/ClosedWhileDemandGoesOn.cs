using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>For more than a week on end the capacity is 0 while something arrives: nights, weekends and maintenance are shorter.</summary>
internal static class ClosedWhileDemandGoesOn
{
    private const double WeekMinutes = 7 * 1440;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            if (facts.Values(component, "arrivals") is not { } arrivals || facts.Values(component, "capacity") is not { } capacity || facts.FirstAbove(capacity, 0) < 0)
            {
                continue;
            }

            var (from, length) = Longest(capacity, facts.First);
            var arrived = arrivals.AsSpan(from, length).ToArray().Sum();
            if (length * facts.Model.Grid.BinMinutes > WeekMinutes && arrived > 0)
            {
                findings.Report(
                    DiagnosticCatalog.ClosedWhileDemandGoesOn,
                    facts.PlaceOf(component, "capacity"),
                    $"In '{facts.Model.Id}', '{component.Id}' serves nothing for {length * facts.Model.Grid.BinMinutes / 1440:0.##} days from {facts.Bin(from)} on, while {FlowFacts.Amount(arrived, component)} arrive. Look whether the event or profile that closes it ends when it should.");
            }
        }
    }

    private static (int From, int Length) Longest(double[] capacity, int first)
    {
        var (from, length, begin) = (first, 0, first);
        for (var t = first; t < capacity.Length; t++)
        {
            if (capacity[t] != 0)
            {
                begin = t + 1;
            }
            else if (t + 1 - begin > length)
            {
                (from, length) = (begin, t + 1 - begin);
            }
        }

        return (from, length);
    }
}
