using System.Text;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Text;

/// <summary>Applies edits to a text.</summary>
public static class TextEdits
{
    /// <summary>The text with all edits applied.</summary>
    /// <param name="source">The text.</param>
    /// <param name="edits">Edits of this text, in any order; none may overlap another.</param>
    public static SourceText Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(source);
        var result = new StringBuilder(source.Text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            result.Append(source.Text, at, Math.Max(0, edit.Span.Start - at)).Append(edit.NewText);
            at = Math.Max(at, edit.Span.End);
        }

        return new SourceText(source.Path, result.Append(source.Text, at, source.Text.Length - at).ToString());
    }
}
