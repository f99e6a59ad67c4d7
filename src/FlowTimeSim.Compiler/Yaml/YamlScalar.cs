// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A scalar. <see cref="Value"/> is what YAML says it is; <see cref="SpanOf"/> leads from a part of it back to the text.</summary>
public sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>For a quoted or folded scalar: the source offset of each character of the value; null when they run along.</summary>
    internal int[]? Offsets { get; init; }

    /// <summary>Where the value's first character stands, behind a quote.</summary>
    internal int ValueStart { get; init; } = Span.Start;

    /// <summary>The source span of a part of the value, exact also inside quotes.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        start = Math.Clamp(start, 0, Value.Length);
        var end = Math.Clamp(start + length, start, Value.Length);
        if (Offsets is null)
        {
            return Span with { Start = ValueStart + start, End = ValueStart + end };
        }

        var from = start < Offsets.Length ? Offsets[start] : Span.End;
        return Span with { Start = from, End = end > start ? Offsets[end - 1] + 1 : from };
    }
}
