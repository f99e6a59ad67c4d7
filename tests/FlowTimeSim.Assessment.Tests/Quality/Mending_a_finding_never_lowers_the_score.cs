using System.Collections.Immutable;
using CsCheck;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Provenance;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Quality;

public sealed class Mending_a_finding_never_lowers_the_score
{
    private static readonly ImmutableArray<Diagnostic> Catalog = [.. DiagnosticCatalog.All()];

    private static readonly CompiledModel Model = LineModel.Of(6, 5, 4).Compile();

    private static readonly Gen<Finding> AnyFinding =
        Gen.Select(Gen.Int[0, Catalog.Length - 1], Gen.Int[1, 9]).Select((row, line) => new Finding(Catalog[row], Catalog[row].DefaultSeverity, "It is so.", At(line)));

    private static readonly Gen<ExpectationVerdict> AnyExpectation = Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Int[1, 9])
        .Select((outcome, canFail, line) => new ExpectationVerdict("x", (Outcome)outcome, string.Empty, At(line)) { CanFail = canFail });

    private static readonly Gen<CaseVerdict> AnyCase = Gen.Select(AnyExpectation.Array[0, 4], Gen.Bool)
        .Select((expectations, changed) => new CaseVerdict("a", null, At(1), [.. expectations]) { IsChanged = changed });

    private static readonly Gen<InputEffect> AnyInput = Gen.Select(Gen.Bool, Gen.Double[0, 20], Gen.Bool)
        .Select((said, elasticity, moved) => new InputEffect(new ModelInput("line.capacity", At(2), said ? "counted" : null), moved ? elasticity : null, null));

    private static readonly Gen<QualityEvidence> Any = Gen.Select(AnyFinding.Array[0, 14], AnyCase.Array[0, 4], AnyInput.Array[0, 5], Gen.Bool.Array[6], Gen.Bool)
        .Select((findings, cases, inputs, finite, exports) => new QualityEvidence(
            exports ? Model with { Outputs = [new EngineOutput("line.served", "served.csv")] } : Model,
            new AssessmentOptions(),
            [.. cases],
            [.. DefaultScenario.All.Zip(finite, (scenario, ran) => new StressRun(scenario.Id, scenario.Title, ran ? Run : null, false, "x"))],
            [.. findings])
        {
            Sensitivity = new Sensitivity([.. inputs], [], string.Empty),
        });

    private static ModelRun Run { get; } = new(Model, Engine.Evaluator.Run(Model.Program));

    [Fact]
    public void Whichever_of_any_set_of_findings_it_is() => Any.Sample(evidence =>
    {
        var score = QualityScorer.Score(evidence).Value;
        return evidence.Findings.All(finding => QualityScorer.Score(evidence with { Findings = evidence.Findings.Remove(finding) }).Value >= score - 1e-12);
    });

    [Fact]
    public void Nor_does_an_expectation_that_holds_at_last() => Any.Sample(evidence =>
    {
        var score = QualityScorer.Score(evidence).Value;
        return Enumerable.Range(0, evidence.Cases.Length).All(i => QualityScorer.Score(evidence with
        {
            Cases = evidence.Cases.SetItem(i, evidence.Cases[i] with { Expectations = [.. evidence.Cases[i].Expectations.Select(one => one with { Outcome = Outcome.Passed })] }),
        }).Value >= score - 1e-12);
    });

    [Fact]
    public void Nor_does_a_source_that_is_said() => Any.Sample(evidence =>
    {
        var score = QualityScorer.Score(evidence).Value;
        var inputs = evidence.Sensitivity.Inputs;
        return Enumerable.Range(0, inputs.Length).All(i => QualityScorer.Score(evidence with
        {
            Sensitivity = evidence.Sensitivity with { Inputs = inputs.SetItem(i, inputs[i] with { Input = inputs[i].Input with { Source = "counted" } }) },
        }).Value >= score - 1e-12);
    });

    [Fact]
    public void And_what_is_lost_is_said_to_the_last_point() => Any.Sample(evidence =>
    {
        var score = QualityScorer.Score(evidence);
        return score.Value is >= 0 and <= 1 && Math.Abs(1 - score.Value - score.Lost.Sum(point => point.Gain)) < 1e-9 && score.Lost.All(point => point.Rule.Length > 0 && point.Gain > 0);
    });

    private static Location At(int line) => new("a.yaml", line, 1, line, 1);
}
