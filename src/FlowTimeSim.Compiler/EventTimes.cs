using System.Collections.Immutable;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler;

/// <summary>When the events of a scenario hold.</summary>
public static class EventTimes
{
    /// <summary>Every time of every event that touches the horizon, in the order of their begins; a model without events has none.</summary>
    public static ImmutableArray<EventTime> Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var grid = model.Grid;
        var horizon = grid.Bins * grid.BinMinutes;
        var clock = grid.Start is null ? null : new LocalClock(grid);
        var times = new List<EventTime>();
        foreach (var planned in model.Events)
        {
            if (planned.Syntax is not { } syntax)
            {
                continue;
            }

            var name = (syntax.Id ?? syntax.Label)?.Value;
            var label = syntax.Label?.Value ?? name;
            if (planned.When is not { } when)
            {
                times.Add(new EventTime(name, planned.Target, 0, horizon) { Label = label });
                continue;
            }

            foreach (var begin in when.Begins(clock, horizon))
            {
                var end = Math.Min(Math.Min(begin + when.For, when.Until), horizon);
                if (end > Math.Max(begin, 0))
                {
                    times.Add(new EventTime(name, planned.Target, begin, end) { Label = label });
                }
            }
        }

        return [.. times.OrderBy(time => time.From)];
    }
}
