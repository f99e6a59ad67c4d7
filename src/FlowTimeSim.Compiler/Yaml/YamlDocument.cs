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
            return false;
        }

        var from = node.Span.Start;
        while (from > 0 && char.IsWhiteSpace(ReadText[from - 1]))
        {
            from--;
        }

        var to = node.Span.End;
        while (to < ReadText.Length && char.IsWhiteSpace(ReadText[to]))
        {
            to++;
        }

        return Blanked.Any(gone => gone.Start < to && gone.End > from);
    }
}
