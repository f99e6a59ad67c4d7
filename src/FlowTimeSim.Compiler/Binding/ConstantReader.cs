using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Reads what must be known when the model is compiled: durations, counts, words.</summary>
internal sealed class ConstantReader(BindingContext context)
{
    /// <summary>One known number with its unit; null after a finding.</summary>
    public Bound? Number(YamlScalar text)
    {
        if (context.Expressions.Bind(text, "constant") is not { } value)
        {
            return null;
        }

        if (value.Known is { } known && (known.Length == 1 || Columns.IsConstant(known)))
        {
            return value with { Known = [known[0]] };
        }

        context.Findings.Report(
            DiagnosticCatalog.NotConstant, text.Span, $"'{value.Text}' changes over time or depends on a run, but one number is wanted here.");
        return null;
    }

    /// <summary>A duration in minutes, above zero; null after a finding.</summary>
    public double? Duration(YamlScalar text, bool zeroToo = false)
    {
        if (Number(text) is not { } value || context.Finisher.Finish(value, SeriesTarget.Duration) is not { } finished)
        {
            return null;
        }

        var minutes = finished.Value.Known![0];
        if (minutes > 0 || (zeroToo && minutes == 0))
        {
            return minutes;
        }

        context.Findings.Report(DiagnosticCatalog.BadDuration, text.Span, $"A duration above 0 is wanted here, not '{value.Text}'.");
        return null;
    }

    /// <summary><c>hour</c>, <c>15 min</c>: what a bare number is per, in minutes; null after a finding.</summary>
    public double? Per(YamlScalar text)
    {
        if (TimeUnits.TryGet(text.Value.Trim(), out var minutes))
        {
            return minutes;
        }

        return text.Value.Trim() == "bin" ? null : Duration(text);
    }

    /// <summary>A whole number; null after a finding.</summary>
    public long? Whole(YamlScalar text, long least)
    {
        if (Number(text) is not { } value)
        {
            return null;
        }

        var number = value.Known![0];
        if (value.IsPure && number == Math.Round(number) && number >= least && number <= 1e15)
        {
            return (long)number;
        }

        context.Findings.Report(DiagnosticCatalog.BadGrid, text.Span, $"A whole number, {least} or more, is wanted here, not '{value.Text}'.");
        return null;
    }

    /// <summary>A word, or the text of the parameter that is inserted; null after a finding.</summary>
    public string? Word(Sourced<string> text) => Word(text.Value, text.Span);

    /// <summary>A word, or the text of the parameter that is inserted; null after a finding.</summary>
    public string? Word(YamlScalar text) => Word(text.Value, text.Span);

    private string? Word(string value, SourceSpan where)
    {
        var text = value.Trim();
        if (!text.StartsWith("${", StringComparison.Ordinal) || !text.EndsWith('}'))
        {
            return text;
        }

        return context.Parameters.Text(text[2..^1].Trim(), where);
    }
}
