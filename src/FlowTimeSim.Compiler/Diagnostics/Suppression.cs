using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>A comment <c># flowtime:ignore FTS5007 - reason</c>.</summary>
/// <param name="Where">The comment.</param>
/// <param name="Line">The line whose findings it ignores.</param>
/// <param name="Code">The code as written; empty when there is none.</param>
/// <param name="Reason">Why; empty when nothing is said.</param>
internal sealed record Suppression(SourceSpan Where, int Line, string Code, string Reason)
{
    /// <summary>True for a finding of this code on this line of this file.</summary>
    public bool Covers(Finding finding) =>
        finding.Code == Code && finding.Where.Line == Line && finding.Where.Path == Where.Source.Path;

    /// <summary>The edit that takes the comment out: with its line where it stands alone, else with the blanks before it.</summary>
    public TextEdit Removal
    {
        get
        {
            var text = Where.Source.Text;
            var start = Where.Start;
            while (start > 0 && text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            var end = Where.End;
            if (start == 0 || text[start - 1] is '\n' or '\r')
            {
                end += end < text.Length && text[end] == '\r' ? 1 : 0;
                end += end < text.Length && text[end] == '\n' ? 1 : 0;
            }

            return new TextEdit(Where with { Start = start, End = end }, string.Empty);
        }
    }
}
