using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A list in which pairs of digits are joined by a comma alone while a blank follows the other commas (<c>[1,0, 1,2, 1,5]</c>): decimal commas, which
/// YAML reads as two numbers each. A list without any blank, and runs of three or more, are only written tightly.
/// </summary>
internal static class DecimalCommas
{
    private const int Least = 2;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var (values, _, _) in WrittenForms.Vectors(recipe))
        {
            if (First(values.Span) is { } pair)
            {
                findings.Report(
                    DiagnosticCatalog.DecimalCommas,
                    values.Span,
                    $"'{pair}' is two numbers here, so that the list has {values.Value.Length}: numbers have a decimal point. Write '{pair.Replace(',', '.')}', or a blank behind each comma if both are meant.");
            }
        }
    }

    private static string? First(SourceSpan list)
    {
        var groups = list.Characters.ToString().Trim('[', ']').Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var pairs = groups.Where(group => group.Contains(',', StringComparison.Ordinal)).ToArray();
        return groups.Length > 2 && pairs.Length >= Least && Array.TrueForAll(pairs, IsPair) ? pairs[0] : null;
    }

    private static bool IsPair(string text) =>
        text.TrimStart('-').Split(',') is [{ Length: > 0 } whole, { Length: > 0 } part] && whole.All(char.IsAsciiDigit) && part.All(char.IsAsciiDigit);
}
