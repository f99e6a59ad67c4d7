namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Leads each character of a scalar's value back to the source: through escapes, folded lines and stripped indentation.</summary>
internal static class ScalarOffsets
{
    /// <summary>The source offset of each character of the value.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">The first character behind the quote or block header.</param>
    /// <param name="end">Behind the scalar's last character.</param>
    /// <param name="value">The value.</param>
    /// <param name="quote">The quote character, or NUL.</param>
    public static int[] Map(string text, int start, int end, string value, char quote)
    {
        var offsets = new int[value.Length];
        var at = start;
        for (var i = 0; i < value.Length; i++)
        {
            var wanted = value[i];
            if (quote == '"')
            {
                at = SkipEscapedLineBreaks(text, at, end);
                if (at < end && text[at] == '\\')
                {
                    offsets[i] = at;
                    at += EscapeLength(text, at);

                    // An escape above U+FFFF is two characters of the value.
                    if (char.IsHighSurrogate(wanted) && i + 1 < value.Length)
                    {
                        offsets[++i] = offsets[i - 1];
                    }

                    continue;
                }
            }

            if (!char.IsWhiteSpace(wanted))
            {
                while (at < end && text[at] != wanted && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
            }

            offsets[i] = Math.Min(at, end);
            at += quote == '\'' && wanted == '\'' ? 2 : wanted == '\n' && at + 1 < end && text[at] == '\r' ? 2 : 1;
        }

        return offsets;
    }

    private static int SkipEscapedLineBreaks(string text, int at, int end)
    {
        while (at + 1 < end && text[at] == '\\' && text[at + 1] is '\n' or '\r')
        {
            at++;
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    private static int EscapeLength(string text, int at) => at + 1 >= text.Length ? 1 : text[at + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
