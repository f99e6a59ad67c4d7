using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Formatting;

/// <summary>
/// The canonical layout of a YAML text as edits: two blanks a level, one behind a colon or a dash, none at the end of a line, at most one
/// blank line, a line break at the end. Comments, anchors, quotes, block and flow style stay as they are written, and so do line breaks.
/// </summary>
public static class YamlFormatter
{
    /// <summary>The edits; none for a text that is laid out already, or that cannot be read.</summary>
    /// <param name="source">Any text at all.</param>
    /// <param name="findings">Receives why a text was left as it is: its syntax errors, or a form whose layout is not known.</param>
    public static ImmutableArray<TextEdit> Format(SourceText source, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        var own = new FindingSink();
        var document = YamlReader.Read(source, own);
        if (own.HasErrors)
        {
            findings.AddRange(own.ToSorted());
            return [];
        }

        if (PieceReader.Read(source.Text) is { } pieces && Layout(source, pieces) is { } edits && IsTheSame(document, source, pieces, edits))
        {
            return edits;
        }

        findings.Report(
            DiagnosticCatalog.LayoutNotChanged,
            Location.File(source.Path),
            $"The layout was left as it is: the file has a form, such as a key behind '?', whose canonical layout is not known.");
        return [];
    }

    private static ImmutableArray<TextEdit>? Layout(SourceText source, List<Piece> pieces)
    {
        var lines = TextLine.Of(source.Text);
        var roles = LineRoles.Of(source.Text, lines, pieces);
        return Indentation.Of(source.Text, lines, roles, pieces) is { } columns ? LayoutEdits.Of(source, lines, roles, pieces, columns) : null;
    }

    // What was written is read again: a layout that changes what a file says is never given out.
    private static bool IsTheSame(YamlDocument document, SourceText source, List<Piece> pieces, ImmutableArray<TextEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return true;
        }

        var after = TextEdits.Apply(source, edits);
        var findings = new FindingSink();
        var again = YamlReader.Read(after, findings);
        return !findings.HasErrors
            && TreeEquality.Same(document.Root, again.Root)
            && PieceReader.Read(after.Text) is { } others
            && Comments.In(source.Text, pieces).SequenceEqual(Comments.In(after.Text, others));
    }
}
