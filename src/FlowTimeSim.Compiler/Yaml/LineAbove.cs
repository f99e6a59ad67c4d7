namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A mistake in the line above the one in which the parser gave up: a plain text goes on over line ends.</summary>
internal static class LineAbove
{
    /// <summary>The offset of a key without its colon, below which its entries stand; null when that is not what is wrong.</summary>
    public static int? KeyWithoutColon(string text, int offset)
    {
        var line = BlockEntry.LineStart(text, Math.Min(offset, text.Length));
        if (Before(text, line) is not { } above)
        {
            return null;
        }

        var start = above + BlockEntry.Indent(text, above);
        var word = text.AsSpan(start, BlockEntry.LineEnd(text, start) - start).TrimEnd();
        var isWord = !word.IsEmpty && !word.ContainsAnyExcept(Letters);
        return isWord && BlockEntry.Indent(text, above) < BlockEntry.Indent(text, line) ? start : null;
    }

    /// <summary>The offset of a dash without the blank behind it, beside which the parser expected no item; null when that is not what is wrong.</summary>
    public static int? DashWithoutBlank(string text, int offset)
    {
        var line = BlockEntry.LineStart(text, Math.Min(offset, text.Length));
        if (!BlockEntry.IsItem(text, line + BlockEntry.Indent(text, line)) || Before(text, line) is not { } above)
        {
            return null;
        }

        var start = above + BlockEntry.Indent(text, above);
        return start + 1 < text.Length && text[start] == '-' && !char.IsWhiteSpace(text[start + 1]) && BlockEntry.Indent(text, above) == BlockEntry.Indent(text, line) ? start : null;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private static int? Before(string text, int line)
    {
        while (line > 0)
        {
            line = BlockEntry.LineStart(text, line - 1);
            if (!BlockEntry.IsBlankOrComment(text, line))
            {
                return line;
            }
        }

        return null;
    }
}
