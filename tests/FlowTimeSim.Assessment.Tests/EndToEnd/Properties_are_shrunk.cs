using System.Collections.Immutable;
using FlowTimeSim.Assessment.Properties;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>A case that draws its conditions: what breaks it is made small and written as a test of its own.</summary>
public sealed class Properties_are_shrunk
{
    // The night's two hours of maintenance leave 22 calls at 11 an hour; at 3 agents 15 an hour are served.
    private const string Breaks = """
          - id: any_day
            with: { callers.demand: { multiply: 1.1 } }
            draw:
              runs: 60
              seed: 5
              of:
                agents: { min: 2, max: 10 }
                sources.demand: { multiply: { min: 0.5, max: 1.5 } }
            expect:
              - { that: max(agent.queue) <= 50 call, during: { dates: [2024-10-07, 2024-10-10] } }
              - max(callers.demand) <= 100 call/h
        """;

    [Fact]
    public void To_the_smallest_change_that_breaks_them()
    {
        var judged = Cases.Judge(Breaks);

        var (failed, held) = (judged.Assessment.Cases[0].Expectations[0], judged.Assessment.Cases[0].Expectations[1]);
        Assert.Equal((Outcome.Failed, Outcome.Passed), (failed.Outcome, held.Outcome));
        Assert.StartsWith("With sources.demand x 1.221 max(agent.queue) is 50.", failed.Message, StringComparison.Ordinal);
        Assert.Matches(@"That is the smallest change found that breaks it; \d+ of 60 draws fail\. 'counterexamples/any_day\.yaml' reproduces it\.$", failed.Message);

        // The baseline, the case's own change, and every draw but those that came twice.
        Assert.InRange(judged.Assessment.Laws[0].Runs, 60, 62);
    }

    [Fact]
    public void And_written_as_a_test_that_fails_alike()
    {
        var judged = Cases.Judge(Breaks);
        var (path, text) = Assert.Single(judged.Assessment.Counterexamples);

        Assert.Equal("counterexamples/any_day.yaml", path);
        Assert.Matches(@"^# Case 'any_day' of tests/q4\.yaml in 'week': draw \d+ of 60 \(seed 5\), agents = \d+, sources\.demand x [0-9.]+, shrunk to sources\.demand x 1\.221\.\n", text);
        var again = Reproduce(text);
        Assert.Equal((Outcome.Failed, judged.Assessment.Cases[0].Expectations[0].Actual), (again.Only.Outcome, again.Only.Actual));
    }

    [Fact]
    public void On_top_of_a_change_that_the_case_makes_itself()
    {
        var judged = Cases.Judge("""
              - id: twice
                with: { callers.demand: { multiply: 1.2 } }
                draw: { runs: 20, of: { callers.demand: { multiply: { min: 0.8, max: 3 } } } }
                always: agent.queue <= 30 call
            """);
        var text = Assert.Single(judged.Assessment.Counterexamples).Value;

        Assert.Contains("    matrix:\n      callers.demand: [{ multiply: ", text, StringComparison.Ordinal);
        var again = Reproduce(text);
        Assert.Equal((Outcome.Failed, judged.Only.Actual), (again.Only.Outcome, again.Only.Actual));
    }

    [Fact]
    public void To_a_number_beside_one_that_holds()
    {
        var verdict = Cases.Judge("  - id: load\n    draw: { runs: 20, of: { callers.demand: { min: 10 call/h, max: 110 call/h } } }\n    expect: [ max(callers.demand) <= 80 call/h ]\n").Only;

        // 80 holds, and a step is a thousandth of the range.
        Assert.StartsWith("With callers.demand = 80.1 call/h max(callers.demand) is 80.1 call/h, above 80 call/h", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alike_every_time() => Assert.Equal(
        Assert.Single(Cases.Judge(Breaks).Assessment.Counterexamples), Assert.Single(Cases.Judge(Breaks).Assessment.Counterexamples));

    [Theory]
    [InlineData("{ runs: 0, of: { agents: { min: 2, max: 10 } } }", "A property is drawn a whole number of times from 1 to 10,000, not 0.")]
    [InlineData("{ runs: 5, of: { agents: { min: 10, max: 2 } } }", "'agents' is drawn from 10 to 2: the highest must be above the lowest value.")]
    [InlineData("{ runs: 5, of: { callers.demand: { min: 2 call/h, max: 10 call/min } } }", "'2 call/h' and '10 call/min' must be in the same unit, written alike.")]
    [InlineData("{ runs: 5, of: { callers.demand: { min: -5 call/h, max: 10 call/h } } }", "The model cannot be run with callers.demand = -5 call/h (draw 0 of 'one'): ")]
    [InlineData("{ runs: 5, of: {} }", "Nothing is drawn. Say what under 'of', such as 'of: { sources.demand: { multiply: { min: 0.5, max: 1.5 } } }'.")]
    public void Unless_their_ranges_are_none(string draw, string message)
    {
        var judged = Cases.Judge($"  - id: one\n    draw: {draw}\n    expect: [ max(agent.queue) <= 50 call ]\n");

        Assert.StartsWith(message, Assert.Single(judged.Findings, f => f.Code == "FTS4026").Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Failed, judged.Only.Outcome);
    }

    [Fact]
    public void By_leaving_out_and_bisecting()
    {
        var findings = new FindingSink();
        var model = LineModel.Of(3, 1, 1).Compile();
        DrawRange Range(string target) => DrawRange.Read(
            new Compiler.Syntax.DrawRangeSyntax(LineModel.Source.Span, new(target, LineModel.Source.Span), new("multiply", LineModel.Source.Span), Scalar("0"), Scalar("2")), model, findings)!;
        var plan = new PropertyPlan(1, 0, [Range("a"), Range("b"), Range("c")]);

        // Fails when a x b is at least 1.8, whatever c is; 500 is the factor of 1.
        static double Factor(int? step) => step is { } s ? s * 0.002 : 1;
        var shrunk = Shrinker.Shrink(plan, [990, 950, 7], steps => Factor(steps[0]) * Factor(steps[1]) >= 1.8 - 1e-9);

        Assert.Equal(",900,", string.Join(',', shrunk));
    }

    private static Compiler.Yaml.YamlScalar Scalar(string text) => new(new Compiler.Text.SourceText("t.yaml", text).Span, text, true);

    private static Judged Reproduce(string test)
    {
        var sources = new MemorySources(new Dictionary<string, string> { ["catalog/line.yaml"] = Cases.Catalog, ["scenarios/q4.yaml"] = Cases.Scenario, ["tests/again.yaml"] = test });
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = ["catalog/line.yaml"], Scenarios = ["scenarios/q4.yaml"], Tests = ["tests/again.yaml"] };
        var model = Assert.Single(ModelCompiler.Compile(inputs, sources, findings).Models);
        return new Judged(Assessor.Assess(model, sources, new AssessmentOptions(), findings, default), findings.ToSorted());
    }
}
