using System.Buffers;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>An entry whose column fits none of the levels that are open above it.</summary>
/// <param name="Start">Where its key begins.</param>
/// <param name="End">Where its key ends.</param>
/// <param name="Explanation">What is wrong.</param>
/// <param name="BlankUntil">How far the lines go that are read no more; -1: the entry with all below it.</param>
internal sealed record IndentationFault(int Start, int End, string Explanation, int BlankUntil = -1)
{
    private const int MaximumLinesBack = 10_000;

    private static readonly SearchValues<char> NotInKey = SearchValues.Create("{}[],#\"'");

    /// <summary>Judges the line of an offset; null when its indentation is not what is wrong.</summary>
    public static IndentationFault? Find(string text, int offset)
    {
        var line = BlockEntry.LineStart(text, Math.Min(offset, text.Length));
        var column = BlockEntry.Indent(text, line);
        if (BlockEntry.IsBlankOrComment(text, line) || KeyAt(text, line + column) is not { } key)
        {
            return null;
        }

        if (BlockEntry.IsItem(text, line + column) && MisplacedItem.Find(text, line, column) is { } item)
        {
            return item;
        }

        // Columns of the open levels from the inside out, each with the key that stands there.
        int? inner = null;
        var innerKey = string.Empty;
        var innerIsItem = false;
        var below = int.MaxValue;
        var above = line;
        for (var i = 0; i < MaximumLinesBack && above > 0; i++)
        {
            above = BlockEntry.LineStart(text, above - 1);
            var indent = BlockEntry.Indent(text, above);
            if (BlockEntry.IsBlankOrComment(text, above) || indent >= below)
            {
                continue;
            }

            below = indent;
            var name = KeyAt(text, above + indent);
            if (indent == column || (inner is null && BlockEntry.IsItem(text, above + indent) && ContentColumn(text, above) == column))
            {
                return null;
            }

            if (indent < column && inner is null && name is not null && Dedented(text, above, indent, name, column) is { } dedented)
            {
                return dedented;
            }

            if (indent < column)
            {
                return Explain(line + column, key, column, indent, name ?? string.Empty, inner, innerIsItem ? null : innerKey);
            }

            (inner, innerKey) = (indent, name ?? string.Empty);
            innerIsItem = BlockEntry.IsItem(text, above + indent);
        }

        return inner is null ? null : Explain(line + column, key, column, -1, string.Empty, inner, innerIsItem ? null : innerKey);
    }

    // A key with a value, before and behind which the others begin deeper: it is the one that stands wrong.
    private static IndentationFault? Dedented(string text, int line, int indent, string name, int column)
    {
        var before = line;
        do
        {
            if (before == 0)
            {
                return null;
            }

            before = BlockEntry.LineStart(text, before - 1);
        }
        while (BlockEntry.IsBlankOrComment(text, before));

        var content = BlockEntry.Indent(text, before);
        var isSibling = content == column || (BlockEntry.IsItem(text, before + content) && ContentColumn(text, before) == column);
        var isParent = content == indent && text.AsSpan(before, BlockEntry.LineEnd(text, before) - before).TrimEnd().EndsWith(":");
        return isSibling || isParent
            ? new IndentationFault(
                line + indent,
                line + indent + name.Length,
                FormattableString.Invariant($"'{name}' begins in column {indent + 1}, but the entries around it begin in column {column + 1}. Indent it by {column - indent} more."),
                BlockEntry.LineEnd(text, line))
            : null;
    }

    private static IndentationFault? Explain(int start, string key, int column, int outer, string outerKey, int? inner, string? innerKey)
    {
        var end = start + key.Length;
        if (inner is { } item && innerKey is null)
        {
            var list = outerKey.Length > 0 ? $"the items of '{outerKey}' begin in column {item + 1} and '{outerKey}' itself in column {outer + 1}" : $"the items above it begin in column {item + 1}";
            return new IndentationFault(start, end, FormattableString.Invariant($"'{key}' begins in column {column + 1}, but {list}. Begin it in one of these columns."));
        }

        if (inner is { } sibling)
        {
            var parent = outerKey.Length > 0 ? $"the other keys of '{outerKey}'" : "the entries above it";
            var like = innerKey is { Length: > 0 } ? $" like '{innerKey}'" : string.Empty;
            return new IndentationFault(
                start, end, FormattableString.Invariant($"'{key}' begins in column {column + 1}, but {parent} begin in column {sibling + 1}. Indent it{like}, by {sibling - column} more."));
        }

        return outer < 0 || outerKey.Length == 0
            ? null
            : new IndentationFault(
                start, end, FormattableString.Invariant($"'{key}' begins in column {column + 1}, deeper than '{outerKey}' above it, which has a value already. Begin it in column {outer + 1}."));
    }

    private static int ContentColumn(string text, int line)
    {
        var at = line + BlockEntry.Indent(text, line);
        while (BlockEntry.IsItem(text, at))
        {
            at += 1 + BlockEntry.Indent(text, at + 1);
        }

        return at - line;
    }

    // The key that begins at a place ("key:" or "- key:"), or null when none does.
    private static string? KeyAt(string text, int at)
    {
        while (BlockEntry.IsItem(text, at))
        {
            at += 1 + BlockEntry.Indent(text, at + 1);
        }

        var end = BlockEntry.LineEnd(text, at);
        var colon = text.AsSpan(at, end - at).IndexOf(':');
        if (colon <= 0 || (at + colon + 1 < end && !char.IsWhiteSpace(text[at + colon + 1])))
        {
            return null;
        }

        var key = text.AsSpan(at, colon);
        return key.IndexOfAny(NotInKey) >= 0 ? null : key.TrimEnd().ToString();
    }
}
