using System.Collections.Immutable;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>
/// Compares the numbers of two runs of one scenario, series by series: those that both have, in one unit. A difference counts above 1e-9 of the largest value
/// of the series in either run. Where inputs are random, one replica of a fixed seed is compared too: a distribution can change and keep its mean.
/// </summary>
public static class ResultComparison
{
    /// <summary>The relative tolerance: what the order of a sum may change, and nothing else does.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The seed of the replica that is compared.</summary>
    public const ulong Seed = 1;

    /// <summary>True when bin t of the one is bin t of the other.</summary>
    public static bool AreComparable(ModelRun before, ModelRun after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Model.Grid.Bins == after.Model.Grid.Bins && before.Model.Grid.BinMinutes.Equals(after.Model.Grid.BinMinutes);
    }

    /// <summary>The series that changed; empty when the runs cannot be compared.</summary>
    /// <param name="before">The run as it was.</param>
    /// <param name="after">The run as it is.</param>
    /// <param name="cancellation">Stops between replicas.</param>
    public static ImmutableArray<ResultChange> Compare(ModelRun before, ModelRun after, CancellationToken cancellation)
    {
        if (!AreComparable(before, after))
        {
            return [];
        }

        var changes = Differences(before, after, null);
        if (changes.Count == 0 && Replica(before, cancellation) is { } one && Replica(after, cancellation) is { } other)
        {
            changes = Differences(one, other, Seed);
        }

        return [.. changes.OrderByDescending(change => change.IsOutput).ThenByDescending(Movement).ThenBy(change => change.Series, StringComparer.Ordinal)];
    }

    /// <summary>A replica under the fixed seed; null for a model without random inputs, or when it is not finite.</summary>
    internal static ModelRun? Replica(ModelRun run, CancellationToken cancellation)
    {
        var runner = new ReplicaRunner(run.Model with { Random = [.. run.Model.Random.Select(Sorted)] }, Seed);
        return runner.IsRandom ? runner.Run(0, new FindingSink(), cancellation) : null;
    }

    // In which order a distribution is written decides what a seed draws, and means nothing.
    private static RandomInput Sorted(RandomInput input)
    {
        var (values, probabilities) = (input.Values.ToArray(), input.Probabilities.ToArray());
        Array.Sort(values, probabilities);
        return input with { Values = [.. values], Probabilities = [.. probabilities] };
    }

    private static List<ResultChange> Differences(ModelRun before, ModelRun after, ulong? seed)
    {
        var outputs = after.Model.Outputs.Select(output => output.Series).ToHashSet(StringComparer.Ordinal);
        var changes = new List<ResultChange>();
        foreach (var info in after.Model.Series.Values)
        {
            if (before.Model.Series.TryGetValue(info.Name, out var old) && old.Unit.HasDimensionOf(info.Unit) && old.Unit.Factor.Equals(info.Unit.Factor)
                && before.Find(info.Name) is { } was && after.Find(info.Name) is { } now
                && Compare(was, now) is var (first, largest, difference))
            {
                var known = Enumerable.Range(0, was.Length).Where(t => double.IsFinite(was[t]) && double.IsFinite(now[t])).ToArray();
                changes.Add(new ResultChange(info.Name, info.Unit.Text, info.Origin.Location, was, now)
                {
                    IsOutput = outputs.Contains(info.Name),
                    FirstBin = first,
                    LargestBin = largest,
                    Largest = difference,
                    MeanBefore = known.Length == 0 ? double.NaN : known.Average(t => was[t]),
                    MeanAfter = known.Length == 0 ? double.NaN : known.Average(t => now[t]),
                    Seed = seed,
                });
            }
        }

        return changes;
    }

    private static (int First, int Largest, double Difference)? Compare(double[] before, double[] after)
    {
        var scale = 0.0;
        for (var t = 0; t < before.Length; t++)
        {
            scale = Math.Max(scale, Math.Max(Finite(before[t]), Finite(after[t])));
        }

        var limit = Tolerance * scale;
        var (first, largest, difference) = (-1, -1, 0.0);
        for (var t = 0; t < before.Length; t++)
        {
            var distance = before[t].Equals(after[t]) ? 0 : after[t] - before[t];
            if (Math.Abs(distance) > limit || double.IsNaN(distance))
            {
                first = first < 0 ? t : first;
                if (largest < 0 || Math.Abs(distance) > Math.Abs(difference) || (double.IsNaN(difference) && !double.IsNaN(distance)))
                {
                    (largest, difference) = (t, distance);
                }
            }
        }

        return first < 0 ? null : (first, largest, difference);
    }

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;

    // Relative to the size of the series, so that minutes and items can be ranked.
    private static double Movement(ResultChange change)
    {
        var scale = Math.Max(change.Before.Max(Finite), change.After.Max(Finite));
        return scale == 0 || double.IsNaN(change.Largest) ? 0 : Math.Abs(change.Largest) / scale;
    }
}
