using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Makes scalars with exact spans.</summary>
internal sealed class ScalarReader(SourceText source, string text)
{
    /// <summary>The numbers of a list that holds nothing but plain numbers, or null.</summary>
    public static double[]? AsNumbers(ImmutableArray<YamlNode> items)
    {
        var values = new double[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (items[i] is not YamlScalar { IsPlain: true } scalar || !PlainNumber.TryParse(scalar.Value, out values[i]))
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>An empty value at a place.</summary>
    public YamlScalar Empty(int at) => new(source.Span with { Start = at, End = at }, string.Empty, true);

    /// <summary>What stands for an alias that has no meaning: empty, but with a place. It was reported already.</summary>
    public static YamlScalar Unresolved(SourceSpan alias) => new(alias, string.Empty, true);

    /// <summary>True for such an alias.</summary>
    public static bool IsUnresolved(YamlNode node) => node is YamlScalar { IsPlain: true, Value.Length: 0, Span.Length: > 0 };

    /// <summary>A node begins for the parser at its anchor or tag; for a reader behind them.</summary>
    public int SkipProperties(int at)
    {
        while (at < text.Length && text[at] is '&' or '!')
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
            {
                at = text[at] == '#' ? BlockEntry.LineEnd(text, at) : at + 1;
            }
        }

        return at;
    }

    /// <summary>Makes a node of a scalar event.</summary>
    public YamlScalar Read(Scalar scalar, int start, int end)
    {
        // At the end of a text the parser may count a character that is not there.
        end = Math.Min(end, text.Length);
        start = Math.Min(SkipProperties(start), end);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        while (isBlock && end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var span = source.Span with { Start = start, End = end };
        var isText = scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str");
        var node = new YamlScalar(span, scalar.Value, !isText);
        var quote = scalar.Style switch { ScalarStyle.DoubleQuoted => '"', ScalarStyle.SingleQuoted => '\'', _ => '\0' };
        var from = quote != '\0' ? start + 1 : isBlock ? BlockEntry.NextLine(text, BlockEntry.LineEnd(text, start)) : start;
        from = Math.Min(from, end);
        var runsAlong = scalar.Value.Length <= end - from && text.AsSpan(from, scalar.Value.Length).SequenceEqual(scalar.Value);
        return runsAlong
            ? node with { ValueStart = from }
            : node with { ValueStart = from, Offsets = ScalarOffsets.Map(text, from, end, scalar.Value, quote) };
    }
}
