using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Two events multiply one series, or add to it, in the same bins: both count, and together they may be more than was meant. Or a later event sets a
/// series that an earlier one multiplies: there the earlier one is without effect. An exception inside a longer event is how a set is meant.
/// </summary>
internal static class EventsOverlap
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        foreach (var group in facts.Model.Events.Where(planned => planned is { When: not null, Syntax: not null }).GroupBy(planned => planned.Target, StringComparer.Ordinal))
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
        var both = Enumerable.Range(0, earlier.Cover.Length).Where(t => earlier.Cover[t] > 0 && later.Cover[t] > 0).ToArray();
        var (first, second) = (earlier.Planned.Syntax!, later.Planned.Syntax!);
        if (both.Length == 0 || IsNothing(first.Value.Span) || IsNothing(second.Value.Span))
        {
            return;
        }

        var bins = $"in {both.Length.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)} bins, first in {facts.Bin(both[0])}";
        RelatedPlace[] related = [new RelatedPlace(first.Span.Location, "the earlier event")];
        switch (earlier.Planned.Operation, later.Planned.Operation)
        {
            case ("multiply", "multiply") or ("add", "add"):
                findings.Report(
                    DiagnosticCatalog.EventsOverlap,
                    second.Span,
                    $"Two events {(second.Operation.Value == "add" ? "add to" : "multiply")} '{second.Series.Value}' at one time, {bins}: both count there, {first.Value.Span.Characters.ToString()} of line {first.Span.Location.Line} and {second.Value.Span.Characters.ToString()}. Shorten one, or let a third one set what holds while both do.",
                    related: [.. related]);
                break;
            case ("multiply" or "add", "set") when both.Length < later.Cover.Count(share => share > 0) || both.Length == earlier.Cover.Count(share => share > 0):
                findings.Report(
                    DiagnosticCatalog.EventsOverlap,
                    second.Span,
                    $"This event sets '{second.Series.Value}' where the one of line {first.Span.Location.Line} changes it, {bins}: there that one has no effect. Shorten one, or put this one first so that the other changes what it sets.",
                    related: [.. related]);
                break;
            default:
                break;
        }
    }

    // Closed is closed: times 0 is 0 under any other factor.
    private static bool IsNothing(SourceSpan value) => value.Characters.Trim("\"' ").SequenceEqual("0") || value.Characters.StartsWith("0 ");
}
