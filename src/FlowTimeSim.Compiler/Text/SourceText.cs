// CONTRACT
namespace FlowTimeSim.Compiler.Text;

/// <summary>One source file as text: its display path and its characters. Immutable; line starts are found on first use.</summary>
public sealed class SourceText
{
    private int[]? lineStarts;

    /// <summary>Wraps a text that was decoded already; a leading byte order mark must have been stripped.</summary>
    /// <param name="path">Relative to the project, forward slashes.</param>
    /// <param name="text">The characters.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Relative to the project, forward slashes.</summary>
    public string Path { get; }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>The whole text as a span.</summary>
    public SourceSpan Span => new(this, 0, Text.Length);

    /// <summary>The line and column of a character offset; offsets outside are clamped.</summary>
    public LinePosition PositionAt(int offset)
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
