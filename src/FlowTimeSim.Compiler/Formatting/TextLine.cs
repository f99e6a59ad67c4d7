namespace FlowTimeSim.Compiler.Formatting;

/// <summary>A line of a text by character offsets.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Spaces">How many spaces it begins with.</param>
/// <param name="Content">Its first character that is no blank; <paramref name="End"/> when there is none.</param>
/// <param name="End">Behind its last character, before the line break.</param>
/// <param name="Next">The first character of the next line.</param>
internal readonly record struct TextLine(int Start, int Spaces, int Content, int End, int Next)
{
    public bool IsBlank => Content == End;

    /// <summary>Every line of a text.</summary>
    public static TextLine[] Of(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var next = end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            var content = start;
            while (content < end && text[content] is ' ' or '\t')
            {
                content++;
            }

            var spaces = text.AsSpan(start, content - start).IndexOf('\t');
            lines.Add(new TextLine(start, spaces < 0 ? content - start : spaces, content, end, next));
            start = next;
        }

        return [.. lines];
    }

    /// <summary>The line in which an offset lies.</summary>
    public static int IndexOf(TextLine[] lines, int offset)
    {
        int low = 0, high = lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
