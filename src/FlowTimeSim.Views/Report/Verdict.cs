using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The first words of a report.</summary>
/// <param name="Tone"><c>ok</c>, <c>bad</c> or <c>warn</c>.</param>
/// <param name="Head">The verdict itself.</param>
/// <param name="Reasons">Why, as sentences.</param>
internal sealed record Verdict(string Tone, string Head, ImmutableArray<string> Reasons)
{
    /// <summary>A sign for those who do not see the colour.</summary>
    public string Sign => Tone switch
    {
        "ok" => "✓",
        "bad" => "✗",
        _ => "!",
    };

    /// <summary>Judges an assessment and its findings.</summary>
    public static Verdict Of(ModelAssessment assessment, ImmutableArray<Finding> findings)
    {
        // A failed expectation is an error too; it is counted as a test.
        var errors = findings.Where(f => f.Severity == Severity.Error && f.Diagnostic.Category != DiagnosticCategory.Tests).ToList();
        var judged = assessment.Cases.SelectMany(c => c.Expectations).Where(e => e.Outcome != Outcome.Skipped).ToList();
        var failed = judged.Count(e => e.Outcome == Outcome.Failed);
        var open = judged.Count(e => e.Outcome == Outcome.CannotTell);
        var baseline = assessment.Stress.FirstOrDefault(s => s.Id == "baseline");
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (assessment.Baseline is null)
        {
            reasons.Add(errors.Count > 0 ? errors[0].Message : "The run has values that are not finite.");
            return new Verdict("bad", "It cannot be run.", reasons.ToImmutable());
        }

        if (baseline?.Holds == false)
        {
            reasons.Add(baseline.Sentence);
        }

        if (failed > 0)
        {
            reasons.Add($"{Figures.Count(failed)} of {Figures.Count(judged.Count, "expectation")} {(failed == 1 ? "fails" : "fail")}"
                + (open > 0 ? $", {Figures.Count(open)} cannot be told." : "."));
        }

        if (errors.Count > 0)
        {
            reasons.Add($"There {(errors.Count == 1 ? "is" : "are")} {Figures.Count(errors.Count, "error")} in the findings.");
        }

        if (open > 0 && failed == 0)
        {
            reasons.Add($"{Figures.Count(open)} of {Figures.Count(judged.Count, "expectation")} cannot be told.");
        }

        var head = (baseline?.Holds, failed + errors.Count, judged.Count) switch
        {
            (false, 0, > 0) => "Its tests hold, the system does not:",
            (false, _, _) or (_, > 0, _) => "It does not hold.",
            (null, _, > 0) => open > 0 ? "It runs." : "Its tests hold.",
            (null, _, _) => "It runs; whether it holds, nothing says.",
            _ => "It holds.",
        };
        var tone = baseline?.Holds == false || failed + errors.Count > 0 ? "bad" : baseline?.Holds is null && (open > 0 || judged.Count == 0) ? "warn" : "ok";
        return new Verdict(tone, head, reasons.ToImmutable());
    }
}
