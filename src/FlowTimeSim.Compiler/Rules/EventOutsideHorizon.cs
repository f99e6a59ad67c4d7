using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>An event of the scenario covers no bin. One that comes from a scenario it extends is left alone: that one may have another horizon.</summary>
internal static class EventOutsideHorizon
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        foreach (var planned in facts.Model.Events)
        {
            if (planned.Syntax is not { } syntax || planned.When is not { } when
                || facts.Recipe?.Lineage.FirstOrDefault()?.Events.Contains(syntax) != true
                || Array.Exists(when.Cover(grid, clock), share => share > 0))
            {
                continue;
            }

            findings.Report(
                DiagnosticCatalog.EventOutsideHorizon,
                (syntax.At ?? syntax.Until)?.Span ?? syntax.Span,
                $"The event changes '{planned.Target}' in no bin: its time lies outside the horizon of '{facts.Model.Id}', {grid.Describe(0)} to {grid.Describe(grid.Bins)}. Mend its time, or take it out.");
        }
    }
}
