using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The edit that says how values are made to fit.</summary>
internal static class AlignEdit
{
    private const string Key = "values";

    /// <summary>Says <c>align: hold</c> in front of the key of a list of values; certain for one value, for which all ways are the same.</summary>
    /// <param name="values">The list.</param>
    public static ImmutableArray<TextEdit> Hold(SourceSpan values)
    {
        var text = values.Source.Text;
        var at = values.Start - 1;
        while (at >= 0 && text[at] is ' ' or ':' or '\n' or '\r' or '-')
        {
            at--;
        }

        var key = at + 1 - Key.Length;
        if (key < 0 || !text.AsSpan(key).StartsWith(Key, StringComparison.Ordinal))
        {
            return [];
        }

        var before = text.AsSpan(0, key).TrimEnd(" \r\n");
        var indent = new string(' ', values.Source.PositionAt(key).Column - 1);
        return [new TextEdit(values with { Start = key, End = key }, before.EndsWith("{") || before.EndsWith(",") ? "align: hold, " : $"align: hold\n{indent}")];
    }
}
