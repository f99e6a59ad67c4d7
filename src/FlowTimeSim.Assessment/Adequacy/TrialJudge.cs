using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Judges a case on a model that may have been changed, up to the first expectation that settles it.</summary>
/// <param name="sources">Where golden files are read.</param>
internal sealed class TrialJudge(ISources sources)
{
    /// <summary>True when an expectation fails; one that cannot be told does not.</summary>
    public bool Fails(AdequacyTrial trial, CompiledModel model, ModelRun run, CancellationToken cancellation) =>
        Outcomes(trial, model, run, cancellation).Contains(Outcome.Failed);

    private IEnumerable<Outcome> Outcomes(AdequacyTrial trial, CompiledModel model, ModelRun run, CancellationToken cancellation)
    {
        var aside = new FindingSink();
        var golden = new GoldenJudge(sources, aside, new GoldenResults(), trial.Test, trial.Case);
        foreach (var syntax in trial.Golden)
        {
            yield return golden.Judge(syntax, run, accept: false).Outcome;
        }

        if (trial.Ensemble is not { } plan)
        {
            foreach (var expectation in trial.Expectations)
            {
                yield return ExpectationJudge.Judge(expectation, run).Outcome;
            }

            yield break;
        }

        // Replicas that cannot be run tell nothing.
        foreach (var verdict in EnsembleJudge.Judge(trial.Expectations, model, plan, null, trial.Case, aside, cancellation) ?? [])
        {
            yield return verdict.Outcome;
        }
    }
}
