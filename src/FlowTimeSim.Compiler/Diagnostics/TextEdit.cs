using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>A machine-applicable replacement of a stretch of source text.</summary>
public sealed record TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>The edit that puts one name in the place of another, inside its quotes or braces where it has them.</summary>
    /// <param name="where">Where the name is written.</param>
    /// <param name="written">The name as it was understood.</param>
    /// <param name="meant">The name that is meant; null when none is.</param>
    /// <returns>The edit; none when nothing is meant, or when what is written there is not the name itself (an alias, an escape).</returns>
    public static ImmutableArray<TextEdit> Rename(SourceSpan where, string? written, string? meant)
    {
        if (meant is null || string.IsNullOrEmpty(written))
        {
            return [];
        }

        var text = where.Characters;
        var at = text.IndexOf(written, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var isName = (text[..at].ToString(), text[(at + written.Length)..].ToString()) is ("", "") or ("\"", "\"") or ("'", "'") or ("${", "}") or ("\"${", "}\"") or ("'${", "}'") or ("*", "");
        return isName ? [new TextEdit(where with { Start = where.Start + at, End = where.Start + at + written.Length }, meant)] : [];
    }
}
