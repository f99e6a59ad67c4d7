using System.Collections.Immutable;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Defects.Tests;

/// <summary>What a build says of a defect.</summary>
/// <param name="Row">The defect.</param>
/// <param name="Findings">Its warnings and errors, but for expectations that fail because of it.</param>
/// <param name="Failed">The expectations that fail.</param>
/// <param name="Right">Those of the codes that the row names, at a line that it allows.</param>
internal sealed record Outcome(Row Row, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Failed, ImmutableArray<Finding> Right)
{
    /// <summary>The scores of the models that still compile, by the id of their scenario.</summary>
    public ImmutableDictionary<string, QualityScore> Scores { get; init; } = ImmutableDictionary<string, QualityScore>.Empty;

    public bool IsFound => Findings.Length + Failed.Length > 0;

    public bool IsRight => Right.Length > 0;

    /// <summary>
    /// How many messages there are beyond the one. An expectation that fails does its duty and is no cascade, nor is what a second scenario says of the same place.
    /// </summary>
    public int Cascade => Math.Max(0, Findings.Select(finding => (finding.Code, finding.Where)).Distinct().Count() - 1);

    public static Outcome Of(Row row)
    {
        var files = BaseModel.Copy(row.Model);
        var places = Edit.Apply(row, files);
        var (all, models) = Project.Build(files);
        var findings = all.Where(finding => finding.Severity >= Severity.Warning).ToImmutableArray();
        return new Outcome(
            row,
            [.. findings.Where(finding => !IsFailure(finding))],
            [.. findings.Where(IsFailure)],
            [.. findings.Where(finding => places.Contains((finding.Where.Path, finding.Where.Line)) && (row.Codes.IsEmpty || row.Codes.Contains(finding.Code)))])
        {
            Scores = models.ToImmutableDictionary(one => one.Model.Id, one => one.Quality, StringComparer.Ordinal),
        };
    }

    public override string ToString() => $"{Row}\n    {string.Join("\n    ", Findings.Concat(Failed))}";

    private static bool IsFailure(Finding finding) => finding.Diagnostic == DiagnosticCatalog.ExpectationFailed || finding.Diagnostic == DiagnosticCatalog.VerdictOpen;
}
