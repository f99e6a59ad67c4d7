using System.Collections.Immutable;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests;

/// <summary>An assessment and what it found.</summary>
internal sealed record Judged(ModelAssessment Assessment, ImmutableArray<Finding> Findings)
{
    public ExpectationVerdict Only => Assert.Single(Assert.Single(Assessment.Cases).Expectations);

    public IEnumerable<string> Codes => Findings.Select(f => f.Code);

    public static Judged Of(LineModel line, TestFile test, AssessmentOptions? options = null, ISources? sources = null) =>
        Of(line.Compile() with { Tests = [test.Syntax()] }, options, sources);

    public static Judged Of(CompiledModel model, AssessmentOptions? options = null, ISources? sources = null)
    {
        var findings = new FindingSink();
        var assessment = Assessor.Assess(model, sources ?? new MemorySources(new Dictionary<string, string>()), options ?? new AssessmentOptions(), findings, default);

        // Eight bins are no plan, and the rules that would say so have tests of their own.
        return new Judged(assessment, [.. findings.ToSorted().Where(finding => finding.Diagnostic.Category is not (DiagnosticCategory.Flow or DiagnosticCategory.Completeness))]);
    }

    public static ExpectationVerdict Verdict(LineModel line, string expectation) => Of(line, new TestFile(expectation)).Only;
}
