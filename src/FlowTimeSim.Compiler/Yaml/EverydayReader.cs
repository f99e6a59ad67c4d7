using System.Buffers;
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Collections;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// Reads the YAML that people and emitters write every day - block maps and lists, values on one line, flow collections - many times faster than the general
/// parser. It knows no mistake: at the first thing it does not know (anchors, tags, escapes, texts over several lines, tabs, anything torn or doubled) it
/// gives up, and the general parser reads the whole file. What it does read is the same tree with the same spans; a test compares the two.
/// </summary>
internal sealed partial class EverydayReader
{
    private const int MaximumDepth = 64;
    private const int FewEntries = 8;

    // Other line breaks of YAML, tabs, and control characters.
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\t\uFEFF\u2028\u2029"
        + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E"
        + "\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F");

    private readonly SourceText source;
    private readonly string text;
    private readonly Room<YamlNode> items = new();
    private readonly Room<YamlEntry> entries = new();
    private int at; // the first character of the line's content
    private int column; // of that character
    private bool ended;
    private bool givenUp;

    private EverydayReader(SourceText source, string text)
    {
        this.source = source;
        this.text = text;
    }

    /// <summary>The tree, or null for a text that the general parser must read.</summary>
    /// <param name="source">The file, for the spans.</param>
    /// <param name="text">Its characters; forbidden ones must have been replaced.</param>
    public static YamlNode? Read(SourceText source, string text)
    {
        if (text.AsSpan().ContainsAny(Unusual) || source.Text.StartsWith('\uFEFF'))
        {
            return null;
        }

        var reader = new EverydayReader(source, text);
        reader.ToLine(0);
        if (reader.givenUp || reader.ended || reader.column != 0)
        {
            return null;
        }

        var root = reader.ReadBlock(0);
        return reader.givenUp || !reader.ended ? null : root;
    }

    /// <summary>A list or a map that begins here, or nothing after giving up.</summary>
    private YamlNode? ReadBlock(int depth)
    {
        if (depth > MaximumDepth)
        {
            return GiveUp();
        }

        return IsItem() ? ReadSequence(depth) : ReadMapping(depth);
    }

    private YamlSequence? ReadSequence(int depth)
    {
        var (start, own) = (at, column);
        var first = items.Count;
        while (!ended && column == own && IsItem())
        {
            var content = SkipBlanks(at + 1);
            YamlNode? item;
            if (IsLineEnd(content))
            {
                ToLine(content);
                item = !ended && column > own ? ReadBlock(depth + 1) : GiveUp();
            }
            else
            {
                column += content - at;
                at = content;
                item = IsItem() || KeyEnd() >= 0 ? ReadBlock(depth + 1) : ReadInline(own, depth + 1);
            }

            if (item is null || (!ended && column > own))
            {
                return (YamlSequence?)GiveUp();
            }

            items.Add(item);
        }

        var all = items.Take(first);
        return new YamlSequence(Span(start, all[^1].Span.End), all);
    }

    private YamlMapping? ReadMapping(int depth)
    {
        var (start, own) = (at, column);
        var first = entries.Count;
        HashSet<string>? many = null;
        while (!ended && column == own && !IsItem())
        {
            var end = KeyEnd();
            if (end < 0)
            {
                return (YamlMapping?)GiveUp();
            }

            var key = Plain(at, end, isWord: true);
            var content = SkipBlanks(end + 1);
            YamlNode? value;
            if (IsLineEnd(content))
            {
                ToLine(content);
                value = !ended && (column > own || (column == own && IsItem())) ? ReadBlock(depth + 1) : GiveUp();
            }
            else
            {
                at = content;
                value = ReadInline(own, depth + 1);
            }

            if (value is null || (!ended && column > own) || !IsNew(key.Value, first, ref many))
            {
                return (YamlMapping?)GiveUp();
            }

            entries.Add(new YamlEntry(key, value));
        }

        var all = entries.Take(first);
        return !all.IsEmpty && (ended || column < own) ? new YamlMapping(Span(start, all[^1].Value.Span.End), all) : (YamlMapping?)GiveUp();
    }

    /// <summary>A value that begins and, but for flow collections, ends on this line; then goes to the next line.</summary>
    private YamlNode? ReadInline(int parent, int depth)
    {
        var value = text[at] switch
        {
            '{' or '[' => ReadFlow(parent, depth),
            '"' or '\'' => ReadQuoted(),
            _ => ReadPlain(),
        };
        if (value is null)
        {
            return null;
        }

        var rest = SkipBlanks(value.Span.End);
        if (!IsLineEnd(rest) || (rest < text.Length && text[rest] == '#' && rest == value.Span.End))
        {
            return GiveUp();
        }

        ToLine(rest);
        return value;
    }

    /// <summary>Goes to the next line with content, from the end of a line or from a comment.</summary>
    private void ToLine(int from)
    {
        var position = from;
        if (from > 0)
        {
            position = BlockEntry.NextLine(text, BlockEntry.LineEnd(text, from));
        }

        while (true)
        {
            var content = SkipBlanks(position);
            if (content >= text.Length)
            {
                ended = true;
                at = text.Length;
                column = -1;
                return;
            }

            if (!IsLineEnd(content))
            {
                (at, column) = (content, content - position);
                return;
            }

            position = BlockEntry.NextLine(text, BlockEntry.LineEnd(text, content));
        }
    }

    /// <summary>True where a line has no more content; a lone carriage return is for the general parser.</summary>
    private bool IsLineEnd(int position)
    {
        if (position >= text.Length || text[position] is '\n' or '#')
        {
            return true;
        }

        if (text[position] != '\r')
        {
            return false;
        }

        givenUp |= position + 1 >= text.Length || text[position + 1] != '\n';
        return true;
    }

    private bool IsItem() => text[at] == '-' && (at + 1 == text.Length || text[at + 1] is ' ' or '\n' or '\r');

    private bool IsNew(string key, int first, ref HashSet<string>? many)
    {
        if (entries.Count - first < FewEntries)
        {
            for (var i = first; i < entries.Count; i++)
            {
                if (entries[i].Key.Value == key)
                {
                    return false;
                }
            }

            return true;
        }

        if (many is null)
        {
            many = new HashSet<string>(StringComparer.Ordinal);
            for (var i = first; i < entries.Count; i++)
            {
                many.Add(entries[i].Key.Value);
            }
        }

        return many.Add(key);
    }

    private int SkipBlanks(int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private SourceSpan Span(int start, int end) => new(source, start, end);

    private YamlNode? GiveUp()
    {
        givenUp = true;
        ended = true;
        return null;
    }
}
