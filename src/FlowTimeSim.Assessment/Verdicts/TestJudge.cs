using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Judges all cases of a model's tests, in the order of the files.</summary>
internal static class TestJudge
{
    /// <summary>The verdicts, and golden files to write when accepting was asked for.</summary>
    public static (ImmutableArray<CaseVerdict> Cases, ImmutableArray<KeyValuePair<string, string>> Accepted) Judge(
        CompiledModel model, ModelRun? baseline, ImmutableArray<StressRun> stress, ISources sources, AssessmentOptions options, FindingSink findings, CancellationToken cancellation)
    {
        var accepted = new List<KeyValuePair<string, string>>();
        var verdicts = ImmutableArray.CreateBuilder<CaseVerdict>();
        var judge = new CaseJudge(model, baseline, stress, sources, options, findings, accepted);

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

                verdicts.Add(one.Id.Value.Contains(options.TestFilter, StringComparison.OrdinalIgnoreCase)
                    ? judge.Judge(test, one, cancellation)
                    : new CaseVerdict(one.Id.Value, one.Title?.Value, one.Id.Span.Location, []) { IsSkipped = true });
            }
        }

        return (verdicts.ToImmutable(), [.. accepted]);
    }
}
