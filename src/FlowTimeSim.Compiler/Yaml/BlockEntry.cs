namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Finds the smallest block entry (a key with all that is indented below it, or one item) and blanks it out.</summary>
internal static class BlockEntry
{
    /// <summary>The entry around an offset, or null when nothing is left to blank.</summary>
    public static (int Start, int End)? Around(string text, int offset)
    {
        var start = LineStart(text, Math.Clamp(offset, 0, text.Length));
        while (IsBlankOrComment(text, start))
        {
            if (start == 0)
            {
                return null;
            }

            start = LineStart(text, start - 1);
        }

        var indent = Indent(text, start);
        var isItem = IsItem(text, start + indent);
        var end = LineEnd(text, start);
        var next = NextLine(text, end);
        while (next < text.Length)
        {
            if (!IsBlankOrComment(text, next))
            {
                var nextIndent = Indent(text, next);

                // Items may stand in the column of the key they belong to.
                var belongs = nextIndent > indent || (nextIndent == indent && !isItem && IsItem(text, next + nextIndent));
                if (!belongs)
                {
                    break;
                }

                end = LineEnd(text, next);
            }

            next = NextLine(text, LineEnd(text, next));
        }

        // With its indentation: that may be the mistake.
        return (start, end);
    }

    /// <summary>The text with a stretch replaced by spaces; line ends stay.</summary>
    public static string BlankOut(string text, int start, int end) => string.Create(text.Length, (text, start, end), static (target, from) =>
    {
        from.text.CopyTo(target);
        foreach (ref var character in target[from.start..from.end])
        {
            if (character is not ('\n' or '\r'))
            {
                character = ' ';
            }
        }
    });

    /// <summary>The offset at which the line of an offset begins.</summary>
    public static int LineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not ('\n' or '\r'))
        {
            offset--;
        }

        return offset;
    }

    /// <summary>The offset of the line's end, before its line break.</summary>
    public static int LineEnd(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : offset + length;
    }

    /// <summary>The start of the line after a line's end.</summary>
    public static int NextLine(string text, int lineEnd) =>
        lineEnd >= text.Length ? text.Length
        : text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2
        : lineEnd + 1;

    /// <summary>How many blanks a line begins with.</summary>
    public static int Indent(string text, int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - lineStart;
    }

    /// <summary>True where an item of a block sequence begins.</summary>
    public static bool IsItem(string text, int at) =>
        at < text.Length && text[at] == '-' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    /// <summary>True for a line that holds nothing.</summary>
    public static bool IsBlankOrComment(string text, int lineStart)
    {
        var at = lineStart + Indent(text, lineStart);
        return at >= text.Length || text[at] is '\n' or '\r' or '#';
    }
}
