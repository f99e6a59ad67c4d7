using System.Collections.Immutable;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads one direction of a matrix of changes.</summary>
internal static class MatrixReader
{
    private const int LongestLabel = 40;

    /// <summary>The direction; null when none of its choices can be read.</summary>
    /// <param name="axis">What is changed, and the list of what it becomes.</param>
    /// <param name="readChange">Reads an entry of <c>with</c>.</param>
    public static MatrixAxisSyntax? Read(YamlEntry axis, Func<YamlEntry, IEnumerable<OverrideSyntax>> readChange)
    {
        var choices = ImmutableArray.CreateBuilder<MatrixChoiceSyntax>();
        foreach (var (node, index) in Choices(axis.Value).Select((node, index) => (node, index)))
        {
            ImmutableArray<OverrideSyntax> changes = [.. readChange(new YamlEntry(axis.Key, node))];
            if (!changes.IsEmpty)
            {
                choices.Add(new MatrixChoiceSyntax(node.Span, Label(node, index), changes));
            }
        }

        return choices.Count == 0 ? null : new MatrixAxisSyntax(axis.Whole(), axis.Key.AsWord(), choices.ToImmutable());
    }

    /// <summary>The items of a direction's list.</summary>
    public static IEnumerable<YamlNode> Choices(YamlNode value) => value switch
    {
        YamlSequence list => list.Items,
        YamlNumbers numbers => numbers.ToScalars(),
        _ => [],
    };

    private static string Label(YamlNode node, int index)
    {
        var text = node switch
        {
            YamlScalar scalar => scalar.Value,
            YamlMapping { Entries: [{ Key.Value: "multiply", Value: YamlScalar factor }] } => "x" + factor.Value,
            YamlMapping { Entries: [{ Key.Value: "add", Value: YamlScalar addend }] } => (addend.Value.StartsWith('-') ? string.Empty : "+") + addend.Value,
            YamlMapping { Entries: [{ Key.Value: "set", Value: YamlScalar value }] } => value.Value,
            _ => string.Empty,
        };
        return text.Length is 0 or > LongestLabel ? FormattableString.Invariant($"#{index + 1}") : text;
    }
}
