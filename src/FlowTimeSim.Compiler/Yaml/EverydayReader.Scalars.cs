using System.Buffers;

namespace FlowTimeSim.Compiler.Yaml;

/// <content>Values on one line.</content>
internal sealed partial class EverydayReader
{
    private const int LongestKey = 128;
    private const int LongestWord = 8;
    private static readonly SearchValues<char> EndsPlain = SearchValues.Create(":#\r\n");

    private readonly WordTable words = new();

    /// <summary>The end of the key that begins here, before its colon; -1 when none does.</summary>
    private int KeyEnd()
    {
        if (!BeginsPlain(at) || text[at] == '.')
        {
            return -1;
        }

        var end = PlainEnd(at);
        return end < text.Length && text[end] == ':' && end > at && end - at <= LongestKey && text[end - 1] != ' ' && !text.AsSpan(at, end - at).SequenceEqual("<<")
            ? end
            : -1;
    }

    private YamlScalar? ReadPlain()
    {
        if (!BeginsPlain(at))
        {
            return (YamlScalar?)GiveUp();
        }

        var end = PlainEnd(at);
        if (end < text.Length && text[end] == ':')
        {
            return (YamlScalar?)GiveUp();
        }

        while (text[end - 1] == ' ')
        {
            end--;
        }

        return Plain(at, end, isWord: end - at <= LongestWord);
    }

    /// <summary>A text between quotes without escapes, on one line.</summary>
    private YamlScalar? ReadQuoted()
    {
        var quote = text[at];
        var rest = text.AsSpan(at + 1);
        var length = quote == '"' ? rest.IndexOfAny('"', '\\', '\n') : rest.IndexOfAny('\'', '\n');
        var end = at + 1 + length;
        if (length < 0 || text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote) || rest[..length].Contains('\r'))
        {
            return (YamlScalar?)GiveUp();
        }

        return new YamlScalar(Span(at, end + 1), text.Substring(at + 1, length), false) { ValueStart = at + 1 };
    }

    /// <summary>Where a plain text ends: at a colon that ends a key, a comment, or the line's end.</summary>
    private int PlainEnd(int position)
    {
        while (true)
        {
            var next = text.AsSpan(position).IndexOfAny(EndsPlain);
            if (next < 0)
            {
                return text.Length;
            }

            position += next;
            var ends = text[position] switch
            {
                ':' => position + 1 == text.Length || text[position + 1] is ' ' or '\n' or '\r',
                '#' => text[position - 1] == ' ',
                _ => true,
            };
            if (ends)
            {
                return position;
            }

            position++;
        }
    }

    /// <summary>True for a character that nothing but a plain text begins with.</summary>
    private bool BeginsPlain(int position) => text[position] switch
    {
        '-' => position + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[position + 1]) || text[position + 1] == '.'),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    private YamlScalar Plain(int start, int end, bool isWord)
    {
        var characters = text.AsSpan(start, end - start);
        return new YamlScalar(Span(start, end), isWord ? words.Of(characters) : characters.ToString(), true);
    }
}
