using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Changes;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>The values of the changed series in the models between. Bins that are unknown at either end are left out; unknown in between, they stand still.</summary>
internal sealed class HybridRuns
{
    private readonly HybridModels hybrids;
    private readonly ModelRun after;
    private readonly ImmutableArray<ResultChange> series;
    private readonly double[][] first;
    private readonly double[][] last;
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private double[][]? all;

    public HybridRuns(HybridModels hybrids, ModelRun before, ModelRun after, ImmutableArray<ResultChange> series)
    {
        (this.hybrids, this.after, this.series) = (hybrids, after, series);
        first = [.. series.Select(change => Masked(change.Before, change.After))];
        last = [.. series.Select(change => Masked(change.After, change.Before))];
        Work = (long)Math.Max(before.Model.Engine.Nodes.Length, after.Model.Engine.Nodes.Length) * after.Model.Grid.Bins;
    }

    /// <summary>Node-bins of one run.</summary>
    public long Work { get; }

    /// <summary>How many hybrids ran.</summary>
    public int Count { get; private set; }

    /// <summary>The place of the scenario.</summary>
    public Location Origin => after.Model.Origin.Location;

    /// <summary>The bins that are known before and after.</summary>
    public int[] Known(int s) => [.. Enumerable.Range(0, first[s].Length).Where(t => IsKnown(s, t))];

    /// <summary>The values with some groups made; null when that is no model, or not finite.</summary>
    public double[][]? Of(ImmutableArray<ImmutableArray<ModelEdit>> groups, ulong set, CancellationToken cancellation)
    {
        if (set == 0)
        {
            return first;
        }

        var made = groups.Where((_, i) => (set >> i & 1) == 1).ToArray();
        if (made.Length == groups.Length)
        {
            return Complete(cancellation);
        }

        var key = string.Join('\n', made.SelectMany(group => group).SelectMany(edit => new[] { edit.Subject, edit.Kind.ToString(), edit.After ?? string.Empty, edit.Where.ToString() }));
        if (failed.Contains(key))
        {
            return null;
        }

        var values = Values(made.SelectMany(group => group), cancellation);
        if (values is null)
        {
            failed.Add(key);
        }

        return values;
    }

    /// <summary>What no edit explains: null when making all of them gives the new results.</summary>
    public double[][]? Rest(CancellationToken cancellation)
    {
        var made = Complete(cancellation);
        if (ReferenceEquals(made, last))
        {
            return null;
        }

        var rest = Nothing(1)[0];
        Add(rest, last, 1);
        Add(rest, made, -1);
        return rest;
    }

    /// <summary>The whole change.</summary>
    public double[][] Whole()
    {
        var whole = Nothing(1)[0];
        Add(whole, last, 1);
        Add(whole, first, -1);
        return whole;
    }

    /// <summary>Zeros for so many causes.</summary>
    public double[][][] Nothing(int causes) => [.. Enumerable.Range(0, causes).Select(_ => first.Select(values => new double[values.Length]).ToArray())];

    /// <summary>Adds values, weighted; what is unknown at an end adds nothing.</summary>
    public static void Add(double[][] to, double[][] values, double weight)
    {
        if (weight == 0)
        {
            return;
        }

        for (var s = 0; s < to.Length; s++)
        {
            for (var t = 0; t < to[s].Length; t++)
            {
                to[s][t] += double.IsFinite(values[s][t]) ? weight * values[s][t] : 0;
            }
        }
    }

    private double[][] Complete(CancellationToken cancellation)
    {
        if (all is null)
        {
            var values = Values(hybrids.Edits, cancellation);
            all = values is null || IsLast(values) ? last : values;
        }

        return all;
    }

    private double[][]? Values(IEnumerable<ModelEdit> edits, CancellationToken cancellation)
    {
        if (hybrids.Compile(edits, cancellation) is not { } model || model.Grid.Bins != after.Model.Grid.Bins)
        {
            return null;
        }

        Count++;
        var run = FiniteRun.Of(model, new FindingSink(), cancellation);
        run = run is not null && series.Any(change => change.Seed is not null) ? ResultComparison.Replica(run, cancellation) ?? run : run;
        var values = run is null ? null : series.Select(change => run.Find(change.Series)).ToArray();
        if (values is null || values.Contains(null))
        {
            return null;
        }

        var clean = values.Select(one => one!.ToArray()).ToArray();
        for (var s = 0; s < clean.Length; s++)
        {
            for (var t = 0; t < clean[s].Length; t++)
            {
                clean[s][t] = !IsKnown(s, t) ? double.NaN : double.IsFinite(clean[s][t]) ? clean[s][t] : first[s][t];
            }
        }

        return clean;
    }

    private bool IsLast(double[][] values)
    {
        for (var s = 0; s < values.Length; s++)
        {
            var scale = Known(s).Select(t => Math.Max(Math.Abs(first[s][t]), Math.Abs(last[s][t]))).DefaultIfEmpty(0).Max();
            if (Known(s).Any(t => Math.Abs(values[s][t] - last[s][t]) > ResultComparison.Tolerance * scale))
            {
                return false;
            }
        }

        return true;
    }

    // Unknown at one end is unknown.
    private static double[] Masked(double[] values, double[] other) => [.. values.Zip(other, (a, b) => double.IsFinite(b) ? a : double.NaN)];

    private bool IsKnown(int s, int t) => double.IsFinite(first[s][t]) && double.IsFinite(last[s][t]);
}
