using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A random demand stays below the capacity on average, so that nothing waits in the mean run, but some outcomes exceed it: chance makes a queue that
/// only an ensemble shows. Judged where demand and capacity do not change over time, and where no test draws an ensemble.
/// </summary>
internal static class MeanHidesCongestion
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Model.Tests.Any(test => test.Cases.Any(one => one.Ensemble is not null)))
        {
            return;
        }

        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (Find(facts, buffer) is var (draw, outcomes, mean, most, capacity))
            {
                var share = outcomes.Zip(draw.Probabilities).Where(pair => pair.First > capacity).Sum(pair => pair.Second);
                var depth = SlottedQueue.MeanDepth(outcomes, draw.Probabilities.AsSpan(), capacity, buffer.Limit);
                var waits = depth is { } q ? FormattableString.Invariant($"With independent draws {q:#,0.####}{(buffer.ItemUnit is { } item ? " " + item : string.Empty)} wait on average.") : "With independent draws a queue builds up.";
                findings.Report(
                    DiagnosticCatalog.MeanHidesCongestion,
                    draw.Origin,
                    $"In the mean run '{buffer.Id}' never has a queue: {facts.Rate(mean, buffer)} come against a capacity of {facts.Rate(capacity, buffer)}. But with a probability of {share:0.##%} more come, up to {facts.Rate(most, buffer)}. {waits} Test it with an 'ensemble'.");
            }
        }
    }

    /// <summary>True for a buffer of which this rule speaks.</summary>
    public static bool Applies(FlowFacts facts, FlowComponent component) => component.Kind == ComponentKind.Buffer && Find(facts, component) is not null;

    private static (RandomInput Draw, double[] Outcomes, double Mean, double Most, double Capacity)? Find(FlowFacts facts, FlowComponent buffer)
    {
        if (facts.Flow.Connections.Where(connection => connection.To == buffer.Id).ToArray() is not [{ Outlet: "demand" } only]
            || Capacity(facts, buffer) is not { } capacity || Draw(facts, only.From) is not { } draw || !IsPlain(facts, buffer, only.From))
        {
            return null;
        }

        var outcomes = draw.Values.Select(value => (value * draw.Scale[0]) + draw.Offset[0]).ToArray();
        var mean = outcomes.Zip(draw.Probabilities, (value, probability) => value * probability).Sum();
        var most = outcomes.Where((_, at) => draw.Probabilities[at] > 0).DefaultIfEmpty(0).Max();
        return mean < capacity && most > capacity ? (draw, outcomes, mean, most, capacity) : null;
    }

    private static double? Capacity(FlowFacts facts, FlowComponent buffer) =>
        facts.NodeOf($"{buffer.Id}.capacity") is ConstNode { Values: [var first, ..] values } && values.All(value => value == first) ? first : null;

    private static RandomInput? Draw(FlowFacts facts, string source) =>
        facts.Model.Series.TryGetValue($"{source}.demand", out var info)
            ? facts.Model.Random.FirstOrDefault(random => random.NodeId == info.NodeId && random is { BinsPerDraw: 1, DrawsPerBin: 1 }
                && random.Scale.All(x => x == random.Scale[0]) && random.Offset.All(x => x == random.Offset[0]))
            : null;

    // All of the demand comes in its bin, and nobody leaves the queue but by being served.
    private static bool IsPlain(FlowFacts facts, FlowComponent buffer, string source) =>
        facts.FieldsOf(buffer).Find("patience") is null
        && facts.Values(buffer, "arrivals") is { } arrivals
        && facts.Flow.Components.FirstOrDefault(component => component.Id == source) is { } from
        && facts.Values(from, "demand") is { } demand
        && arrivals.AsSpan().SequenceEqual(demand);
}
