using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Finds the targets and the times of events and changes.</summary>
internal sealed class EventPlanner(BindingContext context)
{
    private static readonly string[] Inputs = ["demand", "capacity", "errorRate", "limit", "parallelism", "initial", "serviceTime", "patience"];

    /// <summary>Plans the scenario's events, then the changes on top of it.</summary>
    public void Plan()
    {
        foreach (var syntax in context.Recipe.Scenario.Events)
        {
            if (Target(syntax.Series.Value, syntax.Series.Span) is { } target && !syntax.IsPartial && When(syntax) is { } when)
            {
                context.Events.Plan(target, new PlannedEvent(syntax.Series.Value, syntax.Operation.Value, syntax.Value, 0, when.Always ? null : when.Times) { Syntax = syntax });
            }
        }

        foreach (var change in context.Changes.Where(change => !context.Parameters.Knows(change.Target)))
        {
            Plan(change);
        }
    }

    private void Plan(ModelChange change)
    {
        var where = change.Origin ?? context.Recipe.Scenario.Span;
        var targets = Expanded(change.Target).ToArray();
        if (targets.Length == 0)
        {
            context.Findings.Report(DiagnosticCatalog.ChangeTarget, where, $"'{change.Target}' changes nothing: there is no such component.");
        }

        foreach (var name in targets)
        {
            if (Target(name, where) is { } target)
            {
                context.Events.Plan(target, new PlannedEvent(change.Target, change.Operation, change.Value, change.Number, null));
            }
        }
    }

    private IEnumerable<string> Expanded(string target)
    {
        var parts = target.Split('.');
        if (parts is ["components", ..])
        {
            return [target["components.".Length..]];
        }

        ComponentKind? kind = parts is [var group, _] ? group switch
        {
            "sources" => ComponentKind.Source,
            "buffers" => ComponentKind.Buffer,
            "services" => ComponentKind.Service,
            _ => null,
        } : null;
        return kind is null || context.Fields.Components.Any(entry => entry.Name == parts[0])
            ? [target]
            : context.Fields.Components.Where(entry => entry.Kind == kind && (entry.Has(parts[1]) || parts[1] is "demand" or "capacity")).Select(entry => $"{entry.Name}.{parts[1]}");
    }

    /// <summary>The name under which a target is bound; null after a finding.</summary>
    private string? Target(string name, SourceSpan where)
    {
        if (context.Fields.FreeSeries.ContainsKey(name))
        {
            return name;
        }

        if (context.Pools.All.FirstOrDefault(pool => name == pool.Id.Value + ".size") is not null)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var component = dot > 0 ? context.Fields.Components.FirstOrDefault(entry => entry.Id == name[..dot] || entry.Name == name[..dot]) : null;
        if (component is null && context.Symbols.TryGet(name, out var ofPool) && ofPool.Pool is { } shared)
        {
            context.Findings.Report(DiagnosticCatalog.ChangeTarget, where, $"'{name}' is a result and cannot be changed. Change an input: {shared.Id.Value}.size.");
            return null;
        }

        if (component is null)
        {
            var inputs = context.Symbols.All.Where(symbol => symbol.Role is SymbolRole.Field or SymbolRole.Free).Select(symbol => symbol.Name);
            context.ReportUnknown(where, name, inputs);
            return null;
        }

        var field = name[(dot + 1)..];
        if (component.IsObscure || (component.IsPartial && !component.Has(field) && Inputs.Contains(field) && field != "capacity"))
        {
            return null;
        }

        // That a source lacks its demand, or which of its fields mean nothing, was said of the component.
        if ((component.Kind == ComponentKind.Source && field == "demand" && !component.Has(field)) || (component.IsPartial && !MeasureTable.Fields(component.Kind).Contains(field)))
        {
            return null;
        }

        var isInput = Inputs.Contains(field) && MeasureTable.Fields(component.Kind).Contains(field);
        if (isInput && (component.Has(field) || field == "capacity"))
        {
            return $"{component.Name}.{field}";
        }

        if (isInput)
        {
            context.Findings.Report(DiagnosticCatalog.ChangeTarget, where, $"'{component.Id}' has no '{field}' that could be changed. Give it one in the catalog.");
        }
        else if (context.Symbols.TryGet(name, out _))
        {
            string[] own = [.. MeasureTable.Fields(component.Kind).Intersect(Inputs).Where(input => input == "capacity" || component.Has(input))];
            var advice = own.Length == 0 ? "Change what flows into it." : $"Change an input: {string.Join(", ", own)}.";
            context.Findings.Report(DiagnosticCatalog.ChangeTarget, where, $"'{name}' is a result and cannot be changed. {advice}");
        }
        else
        {
            context.ReportUnknown(where, name, MeasureTable.Fields(component.Kind).Intersect(Inputs).Select(input => $"{component.Name}.{input}"));
        }

        return null;
    }

    private (bool Always, Recurrence? Times)? When(EventSyntax syntax)
    {
        if (syntax.At is null && syntax.For is null && syntax.Every is null && syntax.Until is null && syntax.Days.IsEmpty)
        {
            return (true, null);
        }

        double? every = null;
        var lasts = double.PositiveInfinity;
        var until = double.PositiveInfinity;
        if ((syntax.Every is { } e && (every = context.Constants.Duration(e)) is null)
            || (syntax.For is { } f && Read(context.Constants.Duration(f), ref lasts) is false)
            || (syntax.Until is { } u && Read(Minute(u), ref until) is false))
        {
            return null;
        }

        var days = Days(syntax);
        var at = 0.0;
        if (syntax.At is { } text)
        {
            if (LocalTimes.TryParseTimeOfDay(context.Constants.Word(text) ?? string.Empty, out var minutes))
            {
                if (context.Clock is not { } clock)
                {
                    return Needs(text.Span);
                }

                at = clock.MinuteOf(clock.LocalAt(0).Date.AddMinutes(minutes));
                every ??= 1440;
            }
            else if (Read(Minute(text), ref at) is false)
            {
                return null;
            }
        }

        return Complete(syntax, new Recurrence(at, lasts, every ?? (days.Count > 0 ? 1440 : null), until, days));
    }

    private (bool Always, Recurrence? Times)? Complete(EventSyntax syntax, Recurrence times)
    {
        if (times.Every is { } every && context.Clock is null)
        {
            return Needs(syntax.Span);
        }

        if (times.Every is < 1)
        {
            context.Findings.Report(DiagnosticCatalog.EventShape, syntax.Every!.Span, $"An event comes again after a minute at the least.");
            return null;
        }

        if (times.Every is not null && double.IsInfinity(times.For))
        {
            if (syntax.Every is null)
            {
                return (false, times with { For = 1440 });
            }

            context.Findings.Report(DiagnosticCatalog.EventShape, syntax.Span, $"The event comes again but does not say how long it lasts. Write 'for: 8 h'.");
            return null;
        }

        if (times.Every is { } again && times.For > again && times.At < times.Until)
        {
            context.Findings.Report(
                DiagnosticCatalog.EventOverlapsItself,
                (syntax.For ?? syntax.At)?.Span ?? syntax.Span,
                $"The event lasts {times.For / 60:#,0.##} h and comes again after {again / 60:#,0.##} h, before it has ended: from then on it holds all the time. Shorten 'for', or say a longer 'every'.");
        }

        return (false, times);
    }

    private (bool, Recurrence?)? Needs(SourceSpan where)
    {
        new InstantReader(context).ClockFor(where, "event");
        return null;
    }

    private static bool Read(double? value, ref double target)
    {
        target = value ?? target;
        return value is not null;
    }

    private double? Minute(YamlScalar text) => new InstantReader(context).Minute(text, "event");

    private static List<DayOfWeek> Days(EventSyntax syntax) =>
        [.. syntax.Days.SelectMany(word => WeekDays.Find(word.Value) ?? [])];
}
