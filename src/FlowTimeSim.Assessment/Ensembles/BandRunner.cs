using System.Collections.Immutable;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// Draws replicas of a random model to show how far its queues spread around the mean run. How many is bounded by work, not by
/// time, so that the same model always has the same bands; a model too large for a few replicas has none.
/// </summary>
internal static class BandRunner
{
    private const ulong Seed = 1;
    private const int Most = 100;
    private const int Fewest = 20;
    private const long Work = 20_000_000; // node-bins, well below a second

    /// <summary>The bands of the queues; none for a model without chance.</summary>
    public static ImmutableDictionary<string, SeriesBand> Run(CompiledModel model, CancellationToken cancellation)
    {
        var nothing = ImmutableDictionary<string, SeriesBand>.Empty;
        var names = model.Series.Values.Where(info => info.Measure == "queue" && info.Class is null).Select(info => info.Name).Order(StringComparer.Ordinal).ToList();
        var bins = model.Grid.Bins;
        var replicas = (int)Math.Min(Most, Work / Math.Max(1, (long)model.Engine.Nodes.Length * bins));
        var runner = new ReplicaRunner(model, Seed);
        if (!runner.IsRandom || names.Count == 0 || replicas < Fewest)
        {
            return nothing;
        }

        var values = names.ToDictionary(name => name, _ => new List<double[]>(replicas), StringComparer.Ordinal);
        for (var replica = 0; replica < replicas; replica++)
        {
            cancellation.ThrowIfCancellationRequested();

            // A replica that is not finite is reported by the tests that ask for an ensemble; a picture does without.
            if (runner.Run((uint)replica, new FindingSink(), cancellation) is not { } run)
            {
                return nothing;
            }

            foreach (var name in names)
            {
                if (run.Find(name) is { } series && series.Length == bins)
                {
                    values[name].Add((double[])series.Clone());
                }
            }
        }

        return values.Where(all => all.Value.Count == replicas).ToImmutableDictionary(all => all.Key, all => Band(all.Value, bins), StringComparer.Ordinal);
    }

    private static SeriesBand Band(List<double[]> replicas, int bins)
    {
        var (low, high) = (new double[bins], new double[bins]);
        var column = new double[replicas.Count];
        for (var bin = 0; bin < bins; bin++)
        {
            for (var r = 0; r < column.Length; r++)
            {
                column[r] = replicas[r][bin];
            }

            (low[bin], high[bin]) = (Percentiles.Of(column, null, 0.05), Percentiles.Of(column, null, 0.95));
        }

        return new SeriesBand(low, high, replicas.Count);
    }
}
