using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Runs one change under every case, until it is known to move an output and to be noticed.</summary>
internal sealed class MutantJudge(ImmutableArray<AdequacyTrial> trials, TrialJudge judge)
{
    /// <summary>What became of a change; null when it is none: it changes nothing, does not compile, or is not finite.</summary>
    public MutantVerdict? Judge(Mutation mutation, CancellationToken cancellation)
    {
        var (ran, noticed) = (false, false);
        MutantVerdict? moved = null;
        foreach (var trial in trials)
        {
            cancellation.ThrowIfCancellationRequested();
            if (mutation.Apply(trial.Model) is not { } changed)
            {
                continue;
            }

            if (FiniteRun.Of(changed, new FindingSink(), cancellation) is not { } run)
            {
                return null;
            }

            ran = true;
            if (OutputMovement.Of(trial, run).ToImmutableArray() is { IsEmpty: false } outputs && (moved is null || outputs[0].Share > moved.Moved[0].Share))
            {
                moved = new MutantVerdict(IsNoticed: false, outputs, trial, run);
            }

            noticed = noticed || judge.Fails(trial, changed, run, cancellation);
            if (noticed && moved is not null)
            {
                return moved with { IsNoticed = true };
            }
        }

        return moved ?? (ran ? MutantVerdict.Nothing : null);
    }
}
