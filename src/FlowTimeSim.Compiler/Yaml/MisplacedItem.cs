namespace FlowTimeSim.Compiler.Yaml;

/// <summary>An item of a list ("- ...") that begins deeper than the items above it.</summary>
internal static class MisplacedItem
{
    private const int MaximumLinesBack = 10_000;

    /// <summary>The fault of an item in which the parser gave up; null when no list stands further to the left.</summary>
    public static IndentationFault? Find(string text, int line, int column)
    {
        var above = line;
        for (var i = 0; i < MaximumLinesBack && above > 0; i++)
        {
            above = BlockEntry.LineStart(text, above - 1);
            var indent = BlockEntry.Indent(text, above);
            if (BlockEntry.IsBlankOrComment(text, above) || indent >= column)
            {
                continue;
            }

            if (BlockEntry.IsItem(text, above + indent))
            {
                return new IndentationFault(
                    line + column,
                    line + column + 1,
                    FormattableString.Invariant($"This item begins in column {column + 1}, but the items above it begin in column {indent + 1}. Begin it there."),
                    EndOfItem(text, line, indent));
            }
        }

        return null;
    }

    // All lines up to the next item of the list, or up to what stands further to the left.
    private static int EndOfItem(string text, int line, int indent)
    {
        var end = BlockEntry.LineEnd(text, line);
        for (var next = BlockEntry.NextLine(text, end); next < text.Length; next = BlockEntry.NextLine(text, BlockEntry.LineEnd(text, next)))
        {
            if (!BlockEntry.IsBlankOrComment(text, next))
            {
                if (BlockEntry.Indent(text, next) <= indent)
                {
                    break;
                }

                end = BlockEntry.LineEnd(text, next);
            }
        }

        return end;
    }
}
