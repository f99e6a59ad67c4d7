using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Judges all cases of a model's tests, in the order of the files.</summary>
internal static class TestJudge
{
    /// <summary>The verdicts, and the files that golden series give.</summary>
    public static (ImmutableArray<CaseVerdict> Cases, GoldenResults Golden) Judge(
        CompiledModel model, ModelRun? baseline, ImmutableArray<StressRun> stress, ISources sources, AssessmentOptions options, LawBook laws, FindingSink findings, CancellationToken cancellation)
    {
        var golden = new GoldenResults();
        var verdicts = ImmutableArray.CreateBuilder<CaseVerdict>();
        var judge = new CaseJudge(model, baseline, stress, sources, options, laws, findings, golden);

        // A warm-up that leaves no bin to judge was reported as such.
        foreach (var test in model.WarmupBins < model.Grid.Bins ? model.Tests : [])
        {
            if (test.Cases.IsEmpty && !test.IsPartial)
            {
                findings.Report(DiagnosticCatalog.NothingExpected, Location.File(test.Source.Path), $"This test file has no case. Add one under 'cases'.");
            }

            var seen = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
            foreach (var one in test.Cases)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.TryAdd(one.Id.Value, one.Id.Span.Location))
                {
                    findings.Report(
                        DiagnosticCatalog.DuplicateCase,
                        one.Id.Span,
                        $"The case '{one.Id.Value}' is already defined in line {seen[one.Id.Value].Line}. Give it another id.",
                        related: [new RelatedPlace(seen[one.Id.Value], "The first case of this id.")]);
                }

                foreach (var each in CaseMatrix.Expand(one, findings))
                {
                    verdicts.Add(each.Id.Value.Contains(options.TestFilter, StringComparison.OrdinalIgnoreCase)
                        ? judge.Judge(test, each, cancellation)
                        : new CaseVerdict(each.Id.Value, each.Title?.Value, each.Id.Span.Location, []) { IsSkipped = true });
                }
            }
        }

        return (verdicts.ToImmutable(), golden);
    }
}
