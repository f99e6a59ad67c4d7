using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Reads dates and times as minutes from the grid's start.</summary>
internal sealed class InstantReader(BindingContext context)
{
    /// <summary>The minute of a date and time; null after a finding.</summary>
    public double? Minute(YamlScalar text, string what)
    {
        if (context.Constants.Word(text) is not { } word)
        {
            return null;
        }

        if (!LocalTimes.TryParse(word, context.Grid.Zone, out var instant))
        {
            context.Findings.Report(DiagnosticCatalog.BadTime, text.Span, $"'{word}' is no date and time. Write it like 2024-10-05T22:00.");
            return null;
        }

        return ClockFor(text.Span, what)?.MinuteOf(instant);
    }

    /// <summary>The local clock; null after a finding when the grid has no start.</summary>
    public LocalClock? ClockFor(SourceSpan where, string what)
    {
        if (context.Clock is null && context.MissesStart())
        {
            context.Findings.Report(DiagnosticCatalog.StartMissing, where, $"The {what} follows the calendar, but the grid has no start. Write 'start: 2024-10-01T00:00' in the scenario's grid.");
        }

        return context.Clock;
    }
}
