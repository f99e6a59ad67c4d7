using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Two events set one series to different values in the same bins, and the later one counts. An exception inside a longer event is how events are
/// meant; one that covers the earlier one wholly, or in part, is worth a look.
/// </summary>
internal static class SetEventsOverlap
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        foreach (var group in facts.Model.Events.Where(IsSet).GroupBy(planned => planned.Target, StringComparer.Ordinal))
        {
            var events = group.Select(planned => (Planned: planned, Cover: planned.When!.Cover(grid, clock))).ToArray();
            for (var later = 1; later < events.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    Compare(facts, events[earlier], events[later], findings);
                }
            }
        }
    }

    private static void Compare(FlowFacts facts, (PlannedEvent Planned, double[] Cover) earlier, (PlannedEvent Planned, double[] Cover) later, FindingSink findings)
    {
        var (first, second) = (earlier.Planned.Syntax!, later.Planned.Syntax!);
        var (common, own, bin) = (0, 0, -1);
        for (var t = 0; t < earlier.Cover.Length; t++)
        {
            var both = earlier.Cover[t] > 0 && later.Cover[t] > 0;
            common += both ? 1 : 0;
            own += later.Cover[t] > 0 ? 1 : 0;
            bin = both && bin < 0 ? t : bin;
        }

        if (bin < 0 || common == own || first.Value.Span.Characters.SequenceEqual(second.Value.Span.Characters))
        {
            return;
        }

        findings.Report(
            DiagnosticCatalog.SetEventsOverlap,
            second.Span,
            $"Two events set '{second.Series.Value}' at one time, in {common:#,0} bins, first in {facts.Bin(bin)}: there this one counts, and the one of line {first.Span.Location.Line} does not. Shorten one of them, or put the one that counts last.",
            related: [new RelatedPlace(first.Span.Location, "the earlier event")]);
    }

    private static bool IsSet(PlannedEvent planned) => planned is { Operation: "set", When: not null, Syntax: not null };
}
