using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A buffer with a load of 0.9 to 1 behind a random demand: what waits is of chance, and the mean run shows nothing of it. Where
/// <see cref="MeanHidesCongestion"/> can give the exact queue, it does so. Else J. F. C. Kingman's bound (1962) for the mean, variance / (2 x slack),
/// and at full load the mean of a reflected random walk, sqrt(2 x variance x bins / pi).
/// </summary>
internal static class NearCritical
{
    private const double Low = 0.9;
    private const double Full = 0.999;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Model.Random.IsEmpty || facts.Model.Tests.Any(test => test.Cases.Any(one => one.Ensemble is not null)))
        {
            return;
        }

        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (facts.Values(buffer, "arrivals") is not { } arrivals || facts.Values(buffer, "capacity") is not { } capacities || facts.FieldsOf(buffer).Find("patience") is not null
                || !(facts.Mean(capacities) > 0) || facts.Mean(arrivals) / facts.Mean(capacities) is not (>= Low and <= 1 + 1e-9) || UnstableBuffer.Find(facts, buffer) is not null
                || MeanHidesCongestion.Applies(facts, buffer) || DemandVariance.Behind(facts, buffer) is not { } random)
            {
                continue;
            }

            var (mean, capacity) = (facts.Mean(arrivals), facts.Mean(capacities));
            findings.Report(
                DiagnosticCatalog.NearCritical,
                facts.PlaceOf(buffer, "capacity"),
                $"In '{facts.Model.Id}', {facts.Rate(mean, buffer)} come to '{buffer.Id}' on average against a capacity of {facts.Rate(capacity, buffer)}, a load of {mean / capacity:0.####}, and the demand of '{random.Source}' is random: {Sentence(facts, buffer, random.Variance, arrivals, capacities)} Test it with an 'ensemble', or plan for a load below {Low:0.#}.");
        }
    }

    private static string Sentence(FlowFacts facts, FlowComponent buffer, double? variance, double[] arrivals, double[] capacities)
    {
        if (variance is not > 0 || !IsSteady(facts, arrivals) || !IsSteady(facts, capacities))
        {
            return "the mean run shows nothing of the queue that chance makes.";
        }

        var (mean, capacity) = (facts.Mean(arrivals), facts.Mean(capacities));
        var grown = Math.Sqrt(2 * variance.Value * (facts.Bins - facts.First) / Math.PI);
        if (mean / capacity >= Full)
        {
            return $"by chance about {FlowFacts.Amount(Math.Min(grown, buffer.Limit), buffer)} wait at the end of the horizon, and more on a longer one; the mean run has none.";
        }

        var most = Math.Min(variance.Value / (2 * (capacity - mean)), Math.Min(grown, buffer.Limit));
        return $"by chance up to about {FlowFacts.Amount(most, buffer)} wait on average; the mean run has none.";
    }

    private static bool IsSteady(FlowFacts facts, double[] values)
    {
        var judged = values.AsSpan(facts.First);
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var value in judged)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return most - least <= 0.01 * most;
    }
}
