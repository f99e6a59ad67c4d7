using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>What was read of one YAML file.</summary>
/// <param name="Root">The tree, or null when the file is empty or nothing of it could be read.</param>
/// <param name="IsPartial">True when a part of the file could not be read: what is missing may stand in that part.</param>
public sealed record YamlDocument(YamlNode? Root, bool IsPartial)
{
    /// <summary>The text as it was read at last: the same length, with the unreadable entries blanked out.</summary>
    internal string ReadText { get; init; } = string.Empty;

    /// <summary>The stretches that were blanked out.</summary>
    internal IReadOnlyList<SourceSpan> Blanked { get; init; } = [];

    /// <summary>True when an unreadable entry belonged to this node or stood right beside it: what it lacks may have been there.</summary>
    internal bool IsDamaged(YamlNode node)
    {
        if (Blanked.Count == 0)
        {
            // A second document, which is not read, may hold what the first one lacks.
            return IsPartial && ReferenceEquals(node, Root);
        }

        // Over blanks and comments around it.
        var from = node.Span.Start;
        while (from > 0 && (char.IsWhiteSpace(ReadText[from - 1]) || BlockEntry.IsBlankOrComment(ReadText, BlockEntry.LineStart(ReadText, from - 1))))
        {
            from = char.IsWhiteSpace(ReadText[from - 1]) ? from - 1 : BlockEntry.LineStart(ReadText, from - 1);
        }

        var to = node.Span.End;
        while (to < ReadText.Length && (char.IsWhiteSpace(ReadText[to]) || ReadText[to] == '#'))
        {
            to = ReadText[to] == '#' ? BlockEntry.LineEnd(ReadText, to) : to + 1;
        }

        return Blanked.Any(gone => gone.Start < to && gone.End > from);
    }
}
