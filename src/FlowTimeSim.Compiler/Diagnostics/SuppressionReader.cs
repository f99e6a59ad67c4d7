using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>Finds the comments that ignore a finding. One behind a value speaks of its own line, one that stands alone of the next line that is no comment.</summary>
internal static class SuppressionReader
{
    private const string Mark = "flowtime:ignore";

    /// <summary>The comments of a file in the order of the text.</summary>
    public static IEnumerable<Suppression> Read(SourceText source)
    {
        var text = source.Text;
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            if (CommentStart(text, at) is { } start)
            {
                var end = LineEnd(text, at);
                var (code, reason) = Parse(text.AsSpan((at + Mark.Length)..end));
                yield return new Suppression(new SourceSpan(source, start, end), TargetLine(source, start), code, reason);
            }
        }
    }

    // Only blanks between '#' and the mark, and in front of '#' a blank or nothing: YAML's own rule for a comment.
    private static int? CommentStart(string text, int mark)
    {
        var hash = mark - 1;
        while (hash >= 0 && text[hash] is ' ' or '\t')
        {
            hash--;
        }

        return hash >= 0 && text[hash] == '#' && (hash == 0 || text[hash - 1] is ' ' or '\t' or '\n' or '\r') ? hash : null;
    }

    private static (string Code, string Reason) Parse(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        var blank = rest.IndexOfAny(' ', '\t');
        var code = blank < 0 ? rest : rest[..blank];
        return (code.TrimEnd(":,").ToString(), blank < 0 ? string.Empty : rest[blank..].Trim().TrimStart("-–—:").Trim().ToString());
    }

    private static int TargetLine(SourceText source, int start)
    {
        var line = source.PositionAt(start).Line;
        var text = source.Text;
        if (!IsBlank(text.AsSpan(LineStart(text, start)..start)))
        {
            return line;
        }

        for (var next = LineEnd(text, start); next < text.Length; next = LineEnd(text, next))
        {
            next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            line++;
            var content = text.AsSpan(next..LineEnd(text, next)).TrimStart();
            if (content.IsEmpty || content[0] != '#')
            {
                return line;
            }
        }

        return line;
    }

    private static bool IsBlank(ReadOnlySpan<char> part) => part.Trim().IsEmpty;

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    private static int LineEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }
}
