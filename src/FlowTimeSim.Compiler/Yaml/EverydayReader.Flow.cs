using System.Buffers;
using FlowTimeSim.Compiler.Collections;

namespace FlowTimeSim.Compiler.Yaml;

/// <content>Collections in brackets and braces.</content>
internal sealed partial class EverydayReader
{
    private static readonly SearchValues<char> EndsFlowPlain = SearchValues.Create(",[]{}:#\r\n");

    private readonly Room<double> numbers = new();

    /// <summary>A collection whose bracket stands here; afterwards only its span says where it ends.</summary>
    /// <param name="parent">The column of what it belongs to: its further lines stand further to the right.</param>
    /// <param name="depth">How deep it stands.</param>
    private YamlNode? ReadFlow(int parent, int depth)
    {
        if (depth > MaximumDepth)
        {
            return GiveUp();
        }

        return text[at] == '{' ? ReadFlowMapping(parent, depth) : ReadNumbers(parent) ?? ReadFlowSequence(parent, depth);
    }

    private YamlNode? ReadNumbers(int parent)
    {
        var end = NumberArrays.Scan(text, at + 1, numbers);
        if (end < 0)
        {
            return null;
        }

        for (var line = text.AsSpan(at, end - at).IndexOf('\n') is >= 0 and var first ? at + first + 1 : -1; line >= 0 && line < end;)
        {
            if (SkipBlanks(line) - line <= parent && !IsLineEnd(SkipBlanks(line)))
            {
                return GiveUp();
            }

            line = text.AsSpan(line, end - line).IndexOf('\n') is >= 0 and var next ? line + next + 1 : -1;
        }

        return new YamlNumbers(Span(at, end), numbers.ToArray());
    }

    private YamlNode? ReadFlowSequence(int parent, int depth)
    {
        var start = at;
        var first = items.Count;
        at++;
        while (!givenUp && ToFlow(parent) && text[at] != ']')
        {
            if (ReadFlowValue(parent, depth) is not { } item || !ToNext(item.Span.End, parent, ']'))
            {
                return GiveUp();
            }

            items.Add(item);
        }

        if (givenUp)
        {
            return null;
        }

        var span = Span(start, at + 1);
        var list = items.Take(first);
        return ScalarReader.AsNumbers(list) is { } values ? new YamlNumbers(span, values) : new YamlSequence(span, list);
    }

    private YamlNode? ReadFlowMapping(int parent, int depth)
    {
        var start = at;
        var first = entries.Count;
        HashSet<string>? many = null;
        at++;
        while (!givenUp && ToFlow(parent) && text[at] != '}')
        {
            var end = KeyEnd();
            if (end < 0 || text.AsSpan(at, end - at).IndexOfAny(EndsFlowPlain) >= 0 || end + 1 >= text.Length || text[end + 1] != ' ')
            {
                return GiveUp();
            }

            var key = Plain(at, end, isWord: true);
            at = end + 1;
            if (!ToFlow(parent) || ReadFlowValue(parent, depth) is not { } value || !ToNext(value.Span.End, parent, '}') || !IsNew(key.Value, first, ref many))
            {
                return GiveUp();
            }

            entries.Add(new YamlEntry(key, value));
        }

        return givenUp ? null : new YamlMapping(Span(start, at + 1), entries.Take(first));
    }

    private YamlNode? ReadFlowValue(int parent, int depth)
    {
        switch (text[at])
        {
            case '{' or '[':
                return ReadFlow(parent, depth + 1);
            case '"' or '\'':
                return ReadQuoted();
            default:
                break;
        }

        var length = BeginsPlain(at) ? text.AsSpan(at).IndexOfAny(EndsFlowPlain) : -1;
        var end = at + length;
        if (length <= 0 || text[end] is ':' or '#' or '[' or '{')
        {
            return GiveUp();
        }

        while (text[end - 1] == ' ')
        {
            end--;
        }

        // What a comma or a brace tore apart is mended elsewhere.
        return FlowText.IsTorn(text.AsSpan(at, end - at)) ? GiveUp() : Plain(at, end, isWord: end - at <= LongestWord);
    }

    /// <summary>Goes behind a value to the next one or to the closing bracket.</summary>
    private bool ToNext(int end, int parent, char closing)
    {
        at = end;
        if (!ToFlow(parent))
        {
            return false;
        }

        if (text[at] == ',')
        {
            at++;
            return true;
        }

        return text[at] == closing;
    }

    /// <summary>Goes over blanks and line breaks inside brackets; false after giving up.</summary>
    private bool ToFlow(int parent)
    {
        at = SkipBlanks(at);
        while (at < text.Length && text[at] is '\n' or '\r')
        {
            if (!IsLineEnd(at) || givenUp)
            {
                return false;
            }

            var line = BlockEntry.NextLine(text, at);
            at = SkipBlanks(line);
            if (at < text.Length && text[at] is not ('\n' or '\r') && at - line <= parent)
            {
                GiveUp();
                return false;
            }
        }

        if (at >= text.Length || text[at] == '#')
        {
            GiveUp();
        }

        return !givenUp;
    }
}
