using System.Buffers;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Finds characters that YAML forbids; a NUL would silently end the file for the parser.</summary>
internal static class CharacterCheck
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c), '\u007F', '\uFEFF', '\uFFFE', '\uFFFF']);

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
