using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// Reads YAML to a tree with exact spans. It never throws: a syntax error is a finding, and the file is read again with the
/// smallest block entry around the error blanked out, so that one build reports every mistake.
/// </summary>
public static class YamlReader
{
    private const int MaximumAttempts = 20;

    /// <summary>Reads one file.</summary>
    /// <param name="source">Any text at all.</param>
    /// <param name="findings">Receives every syntax error once, at its place.</param>
    /// <returns>The tree of what could be read.</returns>
    public static YamlDocument Read(SourceText source, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        var text = CharacterCheck.Clean(source, findings);
        return EverydayReader.Read(source, text) is { } tree ? new YamlDocument(tree, false) { ReadText = text } : ReadGenerally(source, text, findings);
    }

    /// <summary>Reads by the general parser, whatever the text.</summary>
    internal static YamlDocument ReadGenerally(SourceText source, string text, FindingSink findings)
    {
        var blanked = new List<SourceSpan>();
        for (var attempt = 0; ; attempt++)
        {
            var pass = YamlPass.Run(source, text);
            if (pass.Fault is not { } fault)
            {
                findings.AddRange(pass.Findings.ToSorted());
                return new YamlDocument(pass.Root, blanked.Count > 0 || pass.IsPartial) { ReadText = text, Blanked = blanked };
            }

            var (where, until) = FaultExplainer.Report(source, text, fault, findings);
            var around = until < 0 ? BlockEntry.Around(text, where) : (BlockEntry.LineStart(text, where), until);
            if (attempt == MaximumAttempts || around is not { } entry)
            {
                return new YamlDocument(null, true) { ReadText = text, Blanked = blanked };
            }

            blanked.Add(source.Span with { Start = entry.Start, End = entry.End });
            text = BlockEntry.BlankOut(text, entry.Start, entry.End);
        }
    }
}
