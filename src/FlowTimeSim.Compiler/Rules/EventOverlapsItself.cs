using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>An event that comes again before it is over never ends: it counts once, all the time.</summary>
internal static class EventOverlapsItself
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        foreach (var planned in facts.Model.Events)
        {
            if (planned is not { Syntax: { For: { } length } syntax, When: { Every: not null } when } || !double.IsFinite(when.For)
                || facts.Recipe?.Lineage.FirstOrDefault()?.Events.Contains(syntax) != true)
            {
                continue;
            }

            var begins = when.Begins(clock, grid.Bins * grid.BinMinutes).Take(1000).ToArray();
            if (begins.Zip(begins.Skip(1)).Any(pair => pair.First + when.For > pair.Second + 60))
            {
                findings.Report(
                    DiagnosticCatalog.EventOverlapsItself,
                    length.Span,
                    $"The event on '{planned.Target}' lasts {length.Value} and comes every {syntax.Every?.Value ?? "day"}: it comes again before it is over, and holds all the time. Shorten 'for', or {Once(syntax)}.");
            }
        }
    }

    // Without 'every' it is the time of day, or the days, that make it come again.
    private static string Once(EventSyntax syntax) => syntax switch
    {
        { Every: not null } => "take out 'every' if it is meant to last",
        { At: not null, Days.IsEmpty: true } => "write the date before the time of 'at' if it comes once",
        _ => "take out 'days' if it is meant to last",
    };
}
