using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>Runs the default test scenarios. They judge the plant; only a run that is not finite or does not conserve flow is a finding.</summary>
internal static class StressRunner
{
    /// <summary>The runs in the order of <see cref="DefaultScenario.All"/>.</summary>
    public static ImmutableArray<StressRun> Run(CompiledModel model, ModelRun? baseline, FindingSink findings, CancellationToken cancellation) =>
    [
        .. DefaultScenario.All.Select(scenario => (scenario.Measure.Length == 0
            ? Judged(scenario, baseline, findings)
            : Changed(scenario, model, findings, cancellation)) with { Kind = scenario.IsEdge ? StressKind.Edge : StressKind.Condition }),
    ];

    private static StressRun Changed(DefaultScenario scenario, CompiledModel model, FindingSink findings, CancellationToken cancellation)
    {
        if (model.Flow is null)
        {
            return new StressRun(scenario.Id, scenario.Title, null, null, $"A bare engine model does not say which series is the {scenario.Measure}.");
        }

        var changes = scenario.ChangesFor(model);
        if (changes.IsEmpty)
        {
            return new StressRun(scenario.Id, scenario.Title, null, null, $"No component has a {scenario.Measure} to change.");
        }

        // What is wrong with the model under stress was not written by anyone: the author cannot mend a finding about it.
        var aside = new FindingSink();
        if (ModelCompiler.Recompile(model, changes, aside) is not { } changed)
        {
            var why = aside.ToSorted().FirstOrDefault(f => f.Severity == Severity.Error)?.Message;
            return new StressRun(scenario.Id, scenario.Title, null, null, $"The model does not compile under this change. {why}".TrimEnd());
        }

        return Judged(scenario, FiniteRun.Of(changed, aside, cancellation), findings);
    }

    private static StressRun Judged(DefaultScenario scenario, ModelRun? run, FindingSink findings)
    {
        if (run is null)
        {
            return new StressRun(scenario.Id, scenario.Title, null, null, "The run is not finite.");
        }

        var conserves = FlowConservation.Check(run, scenario.Id, findings);
        var (holds, sentence) = scenario.IsEdge ? ((bool?)null, conserves ? "The model computes, and flow is conserved." : "The model computes, but flow is not conserved.") : RunJudgement.Judge(run);
        return new StressRun(scenario.Id, scenario.Title, run, holds, sentence);
    }
}
