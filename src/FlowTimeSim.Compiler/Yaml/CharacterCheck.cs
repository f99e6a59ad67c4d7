using System.Buffers;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Finds characters that YAML forbids; a NUL would silently end the file for the parser.</summary>
internal static class CharacterCheck
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010"
        + "\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFEFF\uFFFE\uFFFF");

    /// <summary>The text with forbidden characters replaced by spaces; the first of them is reported.</summary>
    public static string Clean(SourceText source, FindingSink findings)
    {
        var text = source.Text;
        var first = text.AsSpan().IndexOfAny(Forbidden);
        if (first < 0)
        {
            return text;
        }

        // A byte order mark in front is no mistake. The parser would join it to the first key; as a comment line it is gone.
        if (first > 0 || text[0] != '\uFEFF')
        {
            findings.Report(
                DiagnosticCatalog.ControlCharacter,
                source.Span with { Start = first, End = first + 1 },
                $"The character U+{(int)text[first]:X4} is not allowed in YAML. Remove it, or write it as an escape in double quotes.");
        }

        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (Forbidden.Contains(clean[i]))
            {
                clean[i] = ' ';
            }
        }

        return new string(clean);
    }
}
