using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Runs the model on bins half as long and puts its results together again: flows are added up, levels read at the end. An output whose mean
/// absolute difference is above 2 % of its mean is a result of the step, and the first series that moves by itself names what makes it so.
/// </summary>
internal static class StepDependence
{
    private const double Tolerance = 0.02;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (!facts.CanRunAgain || Outputs(facts) is not { Length: > 0 } outputs || facts.AtHalfStep() is not { } finer)
        {
            return;
        }

        var moved = new Dictionary<string, double>(StringComparer.Ordinal);
        var (worst, most) = (outputs[0], 0.0);
        foreach (var output in outputs)
        {
            var change = Change(facts, finer, output);
            (worst, most) = change > most ? (output, change) : (worst, most);
        }

        if (most <= Tolerance || Cause(facts, finer, worst) is not { } first)
        {
            return;
        }

        var (where, why) = StepCause.Of(facts, first);
        var (step, half) = (WrittenQuantity.Duration(facts.Model.Grid.BinMinutes), WrittenQuantity.Duration(facts.Model.Grid.BinMinutes / 2));
        findings.Report(
            DiagnosticCatalog.StepDependence,
            where,
            $"In '{facts.Model.Id}', '{worst.Name}' moves by {most:0.#%} when the step is {half} instead of {step}: {why}. Take a shorter step until it no longer moves, or say times instead of bins.");
    }

    private static SeriesInfo[] Outputs(FlowFacts facts)
    {
        var named = facts.Model.Outputs.Select(output => facts.Model.Series.GetValueOrDefault(output.Series)).OfType<SeriesInfo>().Where(IsCompared).ToArray();
        return named.Length > 0
            ? named
            : [.. facts.Model.Series.Values.Where(info => IsCompared(info) && info.Measure is "queue" or "arrivals" && info.Class is null).OrderBy(info => info.Name, StringComparer.Ordinal)];
    }

    private static bool IsCompared(SeriesInfo info) => info is { Kind: SeriesKind.Flow or SeriesKind.Level, NodeId: not null };

    // The first series in the order of evaluation, among all that the output depends on, that moves where nothing moved before.
    private static SeriesInfo? Cause(FlowFacts facts, FlowFacts finer, SeriesInfo output)
    {
        var nodes = facts.Model.Engine.Nodes;
        var byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([output.NodeId!]);
        while (open.TryPop(out var id))
        {
            if (needed.Add(id) && byId.TryGetValue(id, out var node))
            {
                foreach (var read in NodeRead.Of(node))
                {
                    open.Push(read.Id);
                }
            }
        }

        var series = facts.Model.Series.Values.Where(info => IsCompared(info) && info.Class is null).ToLookup(info => info.NodeId!, StringComparer.Ordinal);
        return nodes.Where(node => needed.Contains(node.Id))
            .SelectMany(node => series[node.Id].OrderBy(info => info.Name, StringComparer.Ordinal).Take(1))
            .FirstOrDefault(info => Change(facts, finer, info) > Tolerance / 4) ?? output;
    }

    private static double Change(FlowFacts facts, FlowFacts finer, SeriesInfo info)
    {
        if (facts.Values(info.Name) is not { } coarse || finer.Values(info.Name) is not { } fine || fine.Length != 2 * coarse.Length)
        {
            return 0;
        }

        var (difference, whole) = (0.0, 0.0);
        for (var t = facts.First; t < coarse.Length; t++)
        {
            var again = info.Kind == SeriesKind.Flow ? fine[2 * t] + fine[(2 * t) + 1] : fine[(2 * t) + 1];
            difference += Math.Abs(again - coarse[t]);
            whole += Math.Max(Math.Abs(again), Math.Abs(coarse[t]));
        }

        // A level next to nothing is compared with what passes in a bin.
        if (info is { Kind: SeriesKind.Level, Component: { } component } && facts.Values($"{component}.arrivals") is { } through)
        {
            whole = Math.Max(whole, facts.Sum(through) / 2);
        }

        return whole > 0 ? difference / whole : 0;
    }
}
