using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Makes of a case with a matrix one case for each combination, the last direction changing fastest. Its name says the combination:
/// <c>stress[lanes=10,sources.demand=x1.25]</c>; its changes come after those of <c>with</c>.
/// </summary>
internal static class CaseMatrix
{
    /// <summary>The most cases of one matrix.</summary>
    public const int MostCases = 256;

    /// <summary>True of a case that a matrix made.</summary>
    public static bool IsExpanded(CaseSyntax one) => one.Id.Value.EndsWith(']');

    /// <summary>The cases: the case itself when it has no matrix, none after a finding.</summary>
    public static ImmutableArray<CaseSyntax> Expand(CaseSyntax one, FindingSink findings)
    {
        if (one.Matrix.IsEmpty)
        {
            return [one];
        }

        var count = one.Matrix.Aggregate(1.0, (product, axis) => product * axis.Choices.Length);
        if (count > MostCases)
        {
            var shape = string.Join(" x ", one.Matrix.Select(axis => FormattableString.Invariant($"{axis.Choices.Length:#,0}")));
            findings.Report(
                DiagnosticCatalog.MatrixTooLarge,
                one.Id.Span,
                $"The matrix of '{one.Id.Value}' has {shape} = {count:#,0} cases; at most {MostCases} are run. Take fewer values, or several cases of one direction each.");
            return [];
        }

        ImmutableArray<CaseSyntax> cases = [one with { Matrix = [] }];
        foreach (var (axis, index) in one.Matrix.Select((axis, index) => (axis, index)))
        {
            cases =
            [
                .. cases.SelectMany(before => Distinct(axis, one, findings).Select(choice => before with
                {
                    Id = before.Id with { Value = $"{before.Id.Value}{(index == 0 ? "[" : ",")}{axis.Target.Value}={choice.Label}" },
                    With = [.. before.With, .. choice.Changes],
                })),
            ];
        }

        return [.. cases.Select(each => each with { Id = each.Id with { Value = each.Id.Value + "]" } })];
    }

    private static ImmutableArray<MatrixChoiceSyntax> Distinct(MatrixAxisSyntax axis, CaseSyntax one, FindingSink findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<MatrixChoiceSyntax>(axis.Choices.Length);
        foreach (var choice in axis.Choices)
        {
            if (seen.Add(choice.Label))
            {
                kept.Add(choice);
                continue;
            }

            findings.Report(DiagnosticCatalog.DuplicateCase, choice.Span, $"'{choice.Label}' stands twice under '{axis.Target.Value}' in the matrix of '{one.Id.Value}': both would be the same case. Take one out.");
        }

        return kept.ToImmutable();
    }
}
