using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// An event makes a backlog, and when the next event on the same series begins, more of it than one average bin serves is still there: the second
/// begins where the first one has not ended. Judged at the buffer whose capacity is changed, or the first ones behind a source.
/// </summary>
internal static class BacklogMeetsNextEvent
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        foreach (var group in facts.Model.Events.Where(planned => planned is { When: not null, Syntax: not null }).GroupBy(planned => planned.Target, StringComparer.Ordinal))
        {
            var times = group.SelectMany(planned => Times(planned, grid, clock)).OrderBy(time => time.From).ToArray();
            foreach (var buffer in Behind(facts, group.Key))
            {
                Check(facts, buffer, group.Key, times, findings);
            }
        }
    }

    private static void Check(FlowFacts facts, FlowComponent buffer, string target, (PlannedEvent Event, int From, int To)[] times, FindingSink findings)
    {
        if (facts.Values(buffer, "queue") is not { Length: > 0 } queue || facts.Values(buffer, "served") is not { } served || UnstableBuffer.Find(facts, buffer) is not null)
        {
            return;
        }

        var bin = facts.Mean(served);
        var meets = Enumerable.Range(0, Math.Max(0, times.Length - 1)).Where(at => Meets(facts, buffer, queue, bin, times[at], times[at + 1])).ToArray();
        if (meets.Length == 0)
        {
            return;
        }

        var (one, next) = (times[meets[0]], times[meets[0] + 1]);
        var again = meets.Length > 1 ? FormattableString.Invariant($" So it is {meets.Length:#,0} times.") : string.Empty;
        findings.Report(
            DiagnosticCatalog.BacklogMeetsNextEvent,
            (one.Event.Syntax!.At ?? one.Event.Syntax.For)?.Span ?? one.Event.Syntax.Span,
            $"In '{facts.Model.Id}', what this event on '{target}' leaves is not served when the next one begins: {FlowFacts.Amount(Before(facts, buffer, queue, one.From), buffer)} wait at '{buffer.Id}' before it, {FlowFacts.Amount(queue[one.To], buffer)} at its end, and {FlowFacts.Amount(queue[next.From - 1], buffer)} are still there at {facts.Bin(next.From)}.{again} Leave more time between them, or plan capacity to catch up.",
            related: next.Event == one.Event ? default : [new RelatedPlace(next.Event.Syntax!.Span.Location, "the next event")]);
    }

    private static bool Meets(FlowFacts facts, FlowComponent buffer, double[] queue, double bin, (PlannedEvent Event, int From, int To) one, (PlannedEvent Event, int From, int To) next)
    {
        if (one.From < facts.First || next.From <= one.To + 1 || next.From >= queue.Length)
        {
            return false;
        }

        var calm = (Before(facts, buffer, queue, one.From) + bin) * (1 + 1e-9);
        return queue[one.To] > calm && queue[next.From - 1] > calm;
    }

    private static double Before(FlowFacts facts, FlowComponent buffer, double[] queue, int bin) => bin > 0 ? queue[bin - 1] : facts.LevelBefore(buffer, queue);

    private static IEnumerable<(PlannedEvent Event, int From, int To)> Times(PlannedEvent planned, Grid grid, LocalClock? clock)
    {
        var horizon = grid.Bins * grid.BinMinutes;
        foreach (var begin in planned.When!.Begins(clock, horizon).Where(begin => begin >= 0))
        {
            var end = Math.Min(Math.Min(begin + planned.When.For, planned.When.Until), horizon);
            var (from, to) = ((int)Math.Floor(begin / grid.BinMinutes), (int)Math.Ceiling(end / grid.BinMinutes) - 1);
            if (to >= from && from < grid.Bins)
            {
                yield return (planned, from, Math.Min(to, grid.Bins - 1));
            }
        }
    }

    private static IEnumerable<FlowComponent> Behind(FlowFacts facts, string target)
    {
        var dot = target.LastIndexOf('.');
        var owner = dot < 0 ? null : facts.Flow.Components.FirstOrDefault(component => component.Id == Lowering.NodeList.Lowered(target[..dot]));
        return owner?.Kind switch
        {
            ComponentKind.Buffer => [owner],
            ComponentKind.Source => facts.Flow.Connections.Where(connection => connection.From == owner.Id)
                .Select(connection => facts.Flow.Components.First(component => component.Id == connection.To))
                .Where(component => component.Kind == ComponentKind.Buffer),
            _ => [],
        };
    }
}
