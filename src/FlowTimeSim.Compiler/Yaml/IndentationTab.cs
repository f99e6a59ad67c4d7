using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A line that is indented by tabs.</summary>
internal static class IndentationTab
{
    private static readonly int[] Widths = [2, 4, 8];

    /// <summary>
    /// The edit that indents the line by spaces. Below a line that ends in a colon it goes one level in; else a tab is as wide as makes the line
    /// stand under an earlier one. None where more than one width does, or the line above has tabs itself.
    /// </summary>
    public static ImmutableArray<TextEdit> Removal(SourceText source, string text, int tab)
    {
        var line = BlockEntry.LineStart(text, tab);
        var content = line;
        while (content < text.Length && text[content] is ' ' or '\t')
        {
            content++;
        }

        if (tab >= content || Column(text, line, content) is not { } column)
        {
            return [];
        }

        return [new TextEdit(source.Span with { Start = line, End = content }, new string(' ', column))];
    }

    private static int? Column(string text, int line, int content)
    {
        var columns = new List<int>();
        var below = int.MaxValue;
        for (var above = line; above > 0;)
        {
            above = BlockEntry.LineStart(text, above - 1);
            if (BlockEntry.IsBlankOrComment(text, above))
            {
                continue;
            }

            var indent = BlockEntry.Indent(text, above);
            if (text[above + indent] == '\t')
            {
                return null;
            }

            if (columns.Count == 0 && text.AsSpan(above..BlockEntry.LineEnd(text, above)).TrimEnd().EndsWith(":"))
            {
                return indent + (BlockEntry.IsItem(text, above + indent) ? 4 : 2);
            }

            if (indent < below)
            {
                below = indent;
                columns.Add(indent);
                if (BlockEntry.IsItem(text, above + indent))
                {
                    columns.Add(indent + 2);
                }
            }
        }

        var tabs = text.AsSpan(line..content).Count('\t');
        var spaces = content - line - tabs;
        int[] fitting = [.. Widths.Select(width => spaces + (width * tabs)).Where(columns.Contains).Distinct()];
        return fitting is [var only] ? only : null;
    }
}
