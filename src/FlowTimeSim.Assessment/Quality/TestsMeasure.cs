using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Whether tests say what must hold, in the scenario and under stress, and whether it does. An expectation that cannot fail counts for nothing.</summary>
internal static class TestsMeasure
{
    private const double Weight = QualityWeights.Tests;
    private const int Enough = 3;

    public static Measurement Of(QualityEvidence evidence)
    {
        if (!evidence.Options.RunTests)
        {
            return new Measurement("tests", Weight, "Not measured: the tests were not run.", []);
        }

        if (evidence.Options.TestFilter.Length > 0)
        {
            return new Measurement("tests", Weight, "Not measured: a filter left tests out.", []);
        }

        var origin = evidence.Model.Origin.Location;
        var judged = evidence.Cases.SelectMany(c => c.Expectations.Where(e => e.CanFail).Select(e => (Case: c, Expectation: e))).ToList();
        var count = judged.Count;
        var passed = judged.Count(e => e.Expectation.Outcome == Outcome.Passed);
        var firstOpen = judged.Where(e => e.Expectation.Outcome != Outcome.Passed).Select(e => e.Expectation.Where).FirstOrDefault();
        bool Expects(bool changed) => judged.Any(e => e.Case.IsChanged == changed);
        Check Present(double share, bool isThere, string advice, Location where) => new(share, isThere ? 1 : 0, advice, isThere ? null : where);

        var wrong = count - passed;
        return new Measurement(
            "tests",
            Weight,
            FormattableString.Invariant($"{passed} of {count} expectations that can fail hold."),
            [
                Present(0.25, count > 0, "No test says what must hold. Add one under 'tests'.", origin),
                new Check(0.35, count == 0 ? 0 : (double)passed / count, count == 0 ? "Nothing is proven to hold." : FormattableString.Invariant($"{wrong} of {count} expectations do not hold, or cannot be told."), firstOpen ?? origin),
                new Check(0.10, Math.Min(1, (double)count / Enough), FormattableString.Invariant($"{count} expectations are few: {Enough} or more say what the model is for."), count < Enough ? origin : null),
                Present(0.15, Expects(changed: false), "No test says what must hold in the scenario itself.", origin),
            ]);
    }
}
