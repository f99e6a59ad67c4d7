using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Printing;

/// <summary>One verdict a line: <c>passed  q4-forecast: baseline_validation (3 expectations)</c>.</summary>
public static class VerdictLines
{
    /// <summary>The lines of one model.</summary>
    public static IEnumerable<string> Of(ModelResult result)
    {
        foreach (var verdict in result.Verdicts)
        {
            var word = verdict.Outcome switch { "Passed" => "passed ", "Failed" => "FAILED ", "Skipped" => "skipped", _ => "unknown" };
            var wrong = verdict.Expectations.FirstOrDefault(e => e.Outcome is "Failed" or "CannotTell");
            var evidence = wrong is null
                ? FormattableString.Invariant($"{verdict.Expectations.Length} {(verdict.Expectations.Length == 1 ? "expectation" : "expectations")}")
                : wrong.Message;
            yield return $"{word} {PlainText.Escape(result.Scenario)}: {PlainText.Escape(verdict.Id)} ({evidence})";
        }

        if (result.Verdicts.IsEmpty)
        {
            yield return $"no tests {PlainText.Escape(result.Scenario)}: add tests/{PlainText.Escape(result.Scenario)}.yaml (kind: Test)";
        }
    }
}
