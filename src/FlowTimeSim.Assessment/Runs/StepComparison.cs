using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>The totals and peaks of a model on bins half as long (or twice, where they cannot be halved).</summary>
/// <param name="Minutes">The other bin, in minutes.</param>
/// <param name="Results">Each result that was compared.</param>
/// <param name="WhyNot">Why nothing was compared; empty when it was.</param>
internal sealed record StepComparison(double Minutes, ImmutableArray<StepResult> Results, string WhyNot)
{
    /// <summary>By how much a total may move.</summary>
    public const double TotalTolerance = 0.02;

    /// <summary>By how much a peak may move.</summary>
    public const double PeakTolerance = 0.05;

    // In node-bins, as for the rules that run a model again.
    private const long MostWork = 2_000_000;

    /// <summary>Runs the model on the other bins and compares what its tests and outputs speak of.</summary>
    public static StepComparison Of(CompiledModel model, ModelRun? baseline, CancellationToken cancellation)
    {
        if (baseline is null || model.Flow is null)
        {
            return Not("a bare engine model is what it is on its own bins only");
        }

        if ((long)model.Engine.Nodes.Length * model.Grid.Bins > MostWork)
        {
            return Not(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(long)model.Engine.Nodes.Length * model.Grid.Bins:#,0} node-bins are too much work to run it again ({MostWork:#,0} are)"));
        }

        if (OtherStep.Of(model) is not var (other, perBin) || FiniteRun.Of(other, new FindingSink(), cancellation) is not { } run)
        {
            return Not("the model cannot be compiled for other bins");
        }

        var compared = TestedSeries.Of(model).Concat(model.Outputs.Select(output => model.Series.GetValueOrDefault(output.Series)).OfType<SeriesInfo>())
            .Where(info => info is { Kind: SeriesKind.Flow or SeriesKind.Level, NodeId: not null }).DistinctBy(info => info.Name).OrderBy(info => info.Name, StringComparer.Ordinal);
        ImmutableArray<StepResult> results = [.. compared.Select(info => Compare(baseline, run, info, perBin)).OfType<StepResult>()];
        return results.IsEmpty ? Not("no tested result is a flow or a level") : new StepComparison(model.Grid.BinMinutes / perBin, results, string.Empty);
    }

    private static StepComparison Not(string why) => new(0, [], why);

    private static StepResult? Compare(ModelRun own, ModelRun other, SeriesInfo info, double perBin)
    {
        if (own.Find(info.Name) is not { Length: > 0 } before || other.Find(info.Name) is not { Length: > 0 } after)
        {
            return null;
        }

        var first = Math.Min(own.Model.WarmupBins, before.Length - 1);
        var second = (int)Math.Min(Math.Ceiling(first * perBin), after.Length - 1);
        if (info.Kind == SeriesKind.Flow)
        {
            var (total, again) = (before.Skip(first).Sum(), after.Skip(second).Sum());
            return new StepResult(info, "total", total, again, null, Apart(total, again, 0), TotalTolerance);
        }

        var peak = before.Skip(first).Max();
        var bin = Array.FindIndex(before, first, value => value >= peak);

        // A level next to nothing is compared with what passes in a bin.
        var passes = info.Component is { } component && own.Find(RelatedSeries.Name(component, "arrivals", null)) is { } through ? through.Skip(first).Average() : 0;
        var highest = after.Skip(second).Max();
        return new StepResult(info, "peak", peak, highest, bin, Apart(peak, highest, passes), PeakTolerance);
    }

    private static double Apart(double a, double b, double least)
    {
        var whole = Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), least);
        return Math.Abs(a - b) <= 1e-9 ? 0 : Math.Abs(a - b) / whole;
    }
}
