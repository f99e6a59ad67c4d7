using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Quality;

public sealed class The_score_judges_the_model
{
    private static readonly AssessmentOptions Named = new()
    {
        Metadata = new Dictionary<string, string> { ["Title"] = "Line", ["Description"] = "A line.", ["Authors"] = "ops" },
    };

    private static CompiledModel Overloaded => Described(LineModel.Of(24, 200, 100).Compile());

    [Fact]
    public void So_that_a_true_model_of_an_overloaded_line_reaches_one()
    {
        var score = Score(Overloaded, [Case(false, 2), Case(true, 1)]);

        Assert.Equal(1, score.Rounded);
        Assert.Empty(score.Lost);
    }

    [Fact]
    public void And_shows_what_it_did_not_measure()
    {
        var score = Score(Overloaded, [Case(false, 3)]);

        Assert.Equal(["completeness", "evidence", "tests", "robustness", "findings", "adequacy", "cost", "comparison"], score.Components.Select(c => c.Id));
        Assert.Equal(["evidence", "adequacy"], score.Components.Where(c => c.Value is null).Select(c => c.Id));
        Assert.Equal(1, score.Components.Sum(c => c.Weight), 12);
    }

    [Fact]
    public void And_every_point_lost_says_what_mending_it_wins()
    {
        var score = Score(Overloaded, []);

        Assert.All(score.Lost, l => Assert.True(l.Gain > 0 && l.Reason.Length > 0));
        Assert.Equal(1 - score.Value, score.Lost.Sum(l => l.Gain), 9);
    }

    [Fact]
    public void And_an_error_caps_it()
    {
        var score = Score(Overloaded, [Case(false, 2), Case(true, 1)], Found(DiagnosticCatalog.UnknownName));

        Assert.Equal(0.5, score.Value);
        Assert.Equal(0.5, Assert.Single(score.Lost).Gain, 12);
    }

    [Fact]
    public void And_mending_a_finding_never_lowers_it()
    {
        var warnings = Enumerable.Range(0, 14).Select(i => Found(DiagnosticCatalog.BareFlowLimit, i)).ToArray();
        var last = 0.0;
        for (var left = warnings.Length; left >= 0; left--)
        {
            var score = Score(Overloaded, [Case(false, 3)], warnings[..left]).Value;
            Assert.True(score >= last);
            last = score;
        }
    }

    [Fact]
    public void And_an_expectation_that_cannot_fail_counts_for_nothing()
    {
        var empty = Case(false, 1) with { Expectations = [.. Case(false, 3).Expectations.Select(e => e with { CanFail = false })] };

        Assert.Equal(Score(Overloaded, []).Value, Score(Overloaded, [empty]).Value, 12);
    }

    [Fact]
    public void And_tests_that_were_not_run_are_not_measured()
    {
        var assessment = Judged.Of(Overloaded, Named with { RunTests = false }).Assessment;

        Assert.Null(assessment.Quality.Components.Single(c => c.Id == "tests").Value);
    }

    [Fact]
    public void And_a_parameter_without_a_meaning_is_named()
    {
        var model = Overloaded with { Parameters = [new ParameterInfo("lanes", "integer", null, 3, Compiler.Units.Unit.None)] };

        Assert.Equal("The parameter 'lanes' has no description.", Assert.Single(Score(model, [Case(false, 2), Case(true, 1)]).Lost).Reason);
    }

    private static CompiledModel Described(CompiledModel model) => model with { Parameters = [], Outputs = [new EngineOutput("line.served", "served.csv")] };

    private static QualityScore Score(CompiledModel model, CaseVerdict[] cases, params Finding[] findings)
    {
        var run = new ModelRun(model, Engine.Evaluator.Run(model.Program));
        StressRun[] stress = [.. DefaultScenario.All.Select(s => new StressRun(s.Id, s.Title, run, false, "It does not hold."))];
        return QualityScorer.Score(new QualityEvidence(model, Named, [.. cases], [.. stress], [.. findings]));
    }

    private static CaseVerdict Case(bool changed, int expectations) =>
        new("a", null, Location.File("tests/a.yaml"), [.. Enumerable.Repeat(new ExpectationVerdict("x", Outcome.Passed, string.Empty, Location.File("tests/a.yaml")), expectations)])
        {
            IsChanged = changed,
        };

    private static Finding Found(Diagnostic row, int line = 1) => new(row, row.DefaultSeverity, "It is so.", new Location("a.yaml", line, 1, line, 1));
}
