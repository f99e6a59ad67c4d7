using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>
/// Finds how much each edit contributes to what changed: models between the old and the new one are compiled and run, with some of the edits made. The parts
/// sum to the whole, bin by bin, whatever the edits do to each other (docs/decisions/0017).
/// </summary>
public sealed class Attributor
{
    private readonly HybridModels hybrids;
    private readonly HybridRuns runs;
    private readonly AttributionLimits limits;
    private readonly CancellationToken cancellation;

    private Attributor(HybridModels hybrids, HybridRuns runs, AttributionLimits limits, CancellationToken cancellation) =>
        (this.hybrids, this.runs, this.limits, this.cancellation) = (hybrids, runs, limits, cancellation);

    /// <summary>The changes with what each cause contributes to those of the results.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="hybrids">The models between.</param>
    /// <param name="before">The run as it was.</param>
    /// <param name="after">The run as it is.</param>
    /// <param name="limits">How much work it may be.</param>
    /// <param name="cancellation">Stops between runs.</param>
    public static ModelChanges Attribute(
        ModelChanges changes, HybridModels hybrids, ModelRun before, ModelRun after, AttributionLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(hybrids);
        ArgumentNullException.ThrowIfNull(limits);
        var series = changes.Results.Take(limits.MostSeries).ToImmutableArray();
        var runs = new HybridRuns(hybrids, before, after, series);
        return new Attributor(hybrids, runs, limits, cancellation).Attribute(changes, series);
    }

    private ModelChanges Attribute(ModelChanges changes, ImmutableArray<ResultChange> series)
    {
        var edits = hybrids.Edits.Where(edit => !edit.IsText).ToImmutableArray();
        var groups = CauseGroups.Of(edits, Math.Min(limits.MostCauses, 60));
        var (scheme, parts) = Parts(ref groups);
        var rest = groups.Length > 1 ? runs.Rest(cancellation) : null;
        if (rest is not null)
        {
            groups = groups.Add([]);
            parts = [.. parts, rest];
        }
        else if (groups.IsEmpty)
        {
            groups = [[]];
        }

        return Ranked(changes, series, groups, parts, scheme);
    }

    // Sets that make no model show which edits belong together; each time there is a cause less.
    private (string Scheme, double[][][] Parts) Parts(ref ImmutableArray<ImmutableArray<ModelEdit>> groups)
    {
        while (groups.Length > 1)
        {
            var symmetric = groups.Length <= limits.MostSymmetric && Fits(1L << groups.Length);
            if (!symmetric && !Fits(2L * groups.Length))
            {
                groups = [[.. groups.SelectMany(group => group)]];
                break;
            }

            var sets = symmetric ? Coalitions.Symmetric(groups.Length) : Coalitions.Ordered(groups.Length);
            if (TrySum(groups, sets, out var failed) is { } parts)
            {
                return (symmetric ? "shapley" : "ordered", parts);
            }

            groups = Together(groups, failed);
        }

        return ("whole", [runs.Whole()]);
    }

    private bool Fits(long count) => count * 2 * runs.Work <= limits.MostWork;

    private double[][][]? TrySum(ImmutableArray<ImmutableArray<ModelEdit>> groups, IEnumerable<(ulong Set, double[] Weights)> sets, out ulong failed)
    {
        var parts = runs.Nothing(groups.Length);
        foreach (var (set, weights) in sets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (runs.Of(groups, set, cancellation) is not { } values)
            {
                failed = set;
                return null;
            }

            for (var i = 0; i < groups.Length; i++)
            {
                HybridRuns.Add(parts[i], values, weights[i]);
            }
        }

        failed = 0;
        return parts;
    }

    // The one that fails needs one that is not there; when that cannot be told, all are one.
    private ImmutableArray<ImmutableArray<ModelEdit>> Together(ImmutableArray<ImmutableArray<ModelEdit>> groups, ulong failed)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if ((failed >> i & 1) == 0 || runs.Of(groups, failed & ~(1UL << i), cancellation) is null)
            {
                continue;
            }

            for (var k = 0; k < groups.Length; k++)
            {
                if ((failed >> k & 1) == 0 && runs.Of(groups, failed | 1UL << k, cancellation) is not null)
                {
                    return CauseGroups.Merge(groups, i, k);
                }
            }
        }

        return [[.. groups.SelectMany(group => group)]];
    }

    private ModelChanges Ranked(ModelChanges changes, ImmutableArray<ResultChange> series, ImmutableArray<ImmutableArray<ModelEdit>> groups, double[][][] parts, string scheme)
    {
        // Movement is relative to the size of its series, so that minutes, items and ratios can be added; a series that hardly moved counts for little.
        var movement = new double[groups.Length];
        var contributions = new Contribution[groups.Length, series.Length];
        for (var s = 0; s < series.Length; s++)
        {
            var moved = parts.Select(part => part[s].Sum(Math.Abs)).ToArray();
            var all = moved.Sum();
            var known = runs.Known(s);
            var size = known.Sum(t => Math.Max(Math.Abs(series[s].Before[t]), Math.Abs(series[s].After[t])));
            for (var i = 0; i < groups.Length; i++)
            {
                var share = all > 0 ? moved[i] / all : 0;
                movement[i] += size > 0 ? moved[i] / size : 0;
                contributions[i, s] = new(i, known.Length == 0 ? 0 : known.Sum(t => parts[i][s][t]) / known.Length, parts[i][s][series[s].LargestBin], share);
            }

            Round(contributions, series[s], s);
        }

        var total = movement.Sum();
        var shares = movement.Select(one => total > 0 ? one / total : 1.0 / movement.Length).ToArray();
        var order = Enumerable.Range(0, groups.Length).OrderByDescending(i => shares[i]).ThenBy(i => i).Where(i => shares[i] > 0).ToArray();
        var causes = order.Select(i => new Cause(groups[i], shares[i], groups[i].IsEmpty ? runs.Origin : groups[i][0].Where));
        var results = changes.Results.Select((change, s) => s >= series.Length ? change : change with
        {
            Contributions = [.. order.Select((i, rank) => contributions[i, s] with { Cause = rank }).Where(one => one.Share > 0).OrderByDescending(one => one.Share)],
        });
        return changes with { Results = [.. results], Attribution = new Attribution(scheme, [.. causes], runs.Count) };
    }

    // A ratio over nearly nothing can be 1e12 in some bin: what sums of such numbers lose goes to the cause that moved most, so that the parts are the whole.
    private static void Round(Contribution[,] contributions, ResultChange change, int s)
    {
        var most = 0;
        var (mean, largest) = (change.MeanAfter - change.MeanBefore, change.Largest);
        for (var i = 0; i < contributions.GetLength(0); i++)
        {
            most = contributions[i, s].Share > contributions[most, s].Share ? i : most;
            mean -= contributions[i, s].Mean;
            largest -= contributions[i, s].AtLargest;
        }

        var one = contributions[most, s];
        contributions[most, s] = one with { Mean = one.Mean + (double.IsFinite(mean) ? mean : 0), AtLargest = one.AtLargest + (double.IsFinite(largest) ? largest : 0) };
    }
}
