using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Formatting;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>An entry whose key stands in its map already.</summary>
internal static class DuplicateEntry
{
    /// <summary>The edit that takes it out; none unless it says the same as the first one, and takes no comment along.</summary>
    public static ImmutableArray<TextEdit> Removal(SourceText source, string text, YamlScalar key, YamlNode value, YamlNode first, bool isFlow)
    {
        var (start, end) = (key.Span.Start, value.Span.End);
        if (!TreeEquality.Same(value, first) || end <= start || value.Span.Start < start || text.AsSpan(start..end).Contains('#'))
        {
            return [];
        }

        return isFlow ? InBraces(source, text, start, end) : OnItsLines(source, text, start, end);
    }

    // With the comma before it: it is never the first entry of its braces.
    private static ImmutableArray<TextEdit> InBraces(SourceText source, string text, int start, int end)
    {
        var comma = start - 1;
        while (comma >= 0 && char.IsWhiteSpace(text[comma]))
        {
            comma--;
        }

        return comma >= 0 && text[comma] == ',' ? [new TextEdit(source.Span with { Start = comma, End = end }, string.Empty)] : [];
    }

    private static ImmutableArray<TextEdit> OnItsLines(SourceText source, string text, int start, int end)
    {
        var line = BlockEntry.LineStart(text, start);
        var rest = end > 0 && text[end - 1] is '\n' ? end : BlockEntry.LineEnd(text, end);
        if (!text.AsSpan(line..start).Trim(' ').IsEmpty || !text.AsSpan(end..rest).Trim(" \t").IsEmpty)
        {
            return [];
        }

        if (rest == end && text[end - 1] == '\n')
        {
            return [new TextEdit(source.Span with { Start = line, End = end }, string.Empty)];
        }

        rest += rest < text.Length && text[rest] == '\r' ? 1 : 0;
        rest += rest < text.Length && text[rest] == '\n' ? 1 : 0;
        return [new TextEdit(source.Span with { Start = line, End = rest }, string.Empty)];
    }
}
