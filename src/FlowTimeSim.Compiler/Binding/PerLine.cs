using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The line at the head of a file that says what its bare flows are per.</summary>
internal static class PerLine
{
    private static readonly (double Minutes, string Word)[] Words = [(1, "min"), (60, "hour"), (1440, "day"), (10080, "week")];

    private static readonly string[] Head = ["kind", "version", "metadata", "units", "catalog", "extends", "scenario"];

    /// <summary>The edit that says so, where a bin is exactly one of a unit of time: then nothing changes its meaning.</summary>
    public static ImmutableArray<TextEdit> For(SourceText source, Grid grid)
    {
        var word = Words.FirstOrDefault(row => row.Minutes.Equals(grid.BinMinutes)).Word;
        if (word is null)
        {
            return [];
        }

        var text = source.Text;
        for (var line = 0; line < text.Length;)
        {
            var length = text.AsSpan(line).IndexOf('\n');
            var end = length < 0 ? text.Length : line + length;
            var colon = text.AsSpan(line..end).IndexOf(':');
            if (char.IsAsciiLetter(text[line]) && colon > 0 && !Head.Contains(text[line..(line + colon)]))
            {
                var newLine = end > line && text[end - 1] == '\r' ? "\r\n" : "\n";
                return [new TextEdit(source.Span with { Start = line, End = line }, $"per: {word}{newLine}")];
            }

            line = end + 1;
        }

        return [];
    }
}
