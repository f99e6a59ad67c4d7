namespace FlowTimeSim.Compiler.Data;

/// <summary>Walks over the fields of a CSV text (RFC 4180: commas, quotes doubled inside quotes, LF or CRLF) without copying them.</summary>
internal ref struct CsvScanner(string text)
{
    private readonly string text = text;
    private int next;

    /// <summary>Where the current field's characters begin, behind a quote.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end, before a quote.</summary>
    public int End { get; private set; }

    /// <summary>True when the field is the last of its row.</summary>
    public bool EndsRow { get; private set; }

    /// <summary>The offset of a quote that is misplaced or not closed, or -1.</summary>
    public int BadQuote { get; private set; } = -1;

    /// <summary>True when nothing but line ends is left.</summary>
    public readonly bool AtEnd => text.AsSpan(next).Trim("\r\n").IsEmpty;

    /// <summary>The current field, blanks around it left out.</summary>
    public readonly ReadOnlySpan<char> Field => text.AsSpan(Start, End - Start).Trim(" \t");

    /// <summary>The current field's text, doubled quotes undone.</summary>
    public readonly string FieldText => Field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>Reads the next field; call only when not at the end.</summary>
    public void Read()
    {
        var at = next;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < text.Length && text[at] == '"')
        {
            ReadQuoted(at);
            return;
        }

        Start = next;
        var length = text.AsSpan(next).IndexOfAny(",\r\n");
        End = length < 0 ? text.Length : next + length;
        var quote = text.AsSpan(Start, End - Start).IndexOf('"');
        BadQuote = quote < 0 ? -1 : Start + quote;
        Separate(End);
    }

    private void ReadQuoted(int open)
    {
        Start = open + 1;
        var at = Start;
        while (true)
        {
            var quote = text.AsSpan(at).IndexOf('"');
            if (quote < 0)
            {
                (End, BadQuote) = (text.Length, open);
                Separate(text.Length);
                return;
            }

            at += quote;
            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                at += 2;
                continue;
            }

            break;
        }

        End = at;
        var rest = text.AsSpan(at + 1).IndexOfAny(",\r\n");
        var until = rest < 0 ? text.Length : at + 1 + rest;
        BadQuote = text.AsSpan(at + 1, until - at - 1).IsWhiteSpace() ? -1 : at;
        Separate(until);
    }

    private void Separate(int at)
    {
        EndsRow = at >= text.Length || text[at] != ',';
        next = at >= text.Length ? text.Length
            : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2
            : at + 1;
    }
}
