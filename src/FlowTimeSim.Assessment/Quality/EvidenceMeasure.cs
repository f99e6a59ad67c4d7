using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>
/// Where the numbers come from: the share of inputs that have a source, each weighted by how much the tested results move with it, and how near the results
/// come to what was observed. A source that says that it is assumed is one: whether it is true is what observed data shows.
/// </summary>
internal static class EvidenceMeasure
{
    private const double Sources = 0.7;
    private const double Fit = 0.3;

    public static Measurement Of(QualityEvidence evidence)
    {
        var inputs = evidence.Sensitivity.Inputs;
        if (inputs.IsEmpty)
        {
            return new Measurement("evidence", QualityWeights.Evidence, "Not measured: nothing that was written for this model can be told from what is computed.", []);
        }

        var weights = Weights(inputs);
        var checks = ImmutableArray.CreateBuilder<Check>();
        for (var i = 0; i < inputs.Length; i++)
        {
            checks.Add(Source(inputs[i], Sources * weights[i]));
        }

        checks.AddRange(Fits(evidence));
        var stated = Enumerable.Range(0, inputs.Length).Where(i => inputs[i].Input.Source is not null).Sum(i => weights[i]);
        var how = evidence.Sensitivity.WhyNot.Length == 0 ? "weighted by how much the tested results move with them" : $"all alike, as {evidence.Sensitivity.WhyNot}";
        return new Measurement(
            "evidence",
            QualityWeights.Evidence,
            FormattableString.Invariant($"{stated * 100:0.#} % of the inputs have a source ({inputs.Count(one => one.Input.Source is not null)} of {inputs.Length}, {how}). {FitSentence(evidence)}"),
            checks.ToImmutable());
    }

    // An input that cannot be moved alone, such as a share of a whole, counts as the average one does. Where nothing moves anything all count alike.
    private static double[] Weights(ImmutableArray<InputEffect> inputs)
    {
        var known = inputs.Where(one => one.Elasticity is not null).Select(one => one.Elasticity!.Value).ToArray();
        var average = known.Length == 0 ? 1 : known.Average();
        double[] weights = [.. inputs.Select(one => one.Elasticity ?? average)];
        var sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(weight => weight / sum)] : [.. weights.Select(_ => 1.0 / weights.Length)];
    }

    private static Check Source(InputEffect effect, double share)
    {
        var name = PlainText.Escape(effect.Input.Name);
        var moves = effect.Most is { Elasticity: >= 0.005 } most ? FormattableString.Invariant($", and '{PlainText.Escape(most.Series.Name)}' moves by {most.Elasticity:0.##} % with each 1 % of it") : string.Empty;
        var has = effect.Input.Source is not null;
        return new Check(share, has ? 1 : 0, $"'{name}' has no source{moves}. Say under 'sources' where it comes from, and if it is assumed, by whom and why.", has ? null : effect.Input.Where)
        {
            Rule = "evidence.source",
        };
    }

    private static IEnumerable<Check> Fits(QualityEvidence evidence)
    {
        var telling = evidence.Fits.Where(fit => fit.Value is not null).ToArray();
        if (telling.Length == 0)
        {
            yield return new Check(Fit, 0, "Whether the model is like the real system is not measured: nothing was observed. Count one result there, and give it under 'observed' in the scenario.", evidence.Model.Origin.Location)
            {
                Rule = "evidence.observed",
            };
            yield break;
        }

        foreach (var fit in telling)
        {
            var name = PlainText.Escape(fit.Observed.Series);
            yield return new Check(
                Fit / telling.Length,
                fit.Value!.Value,
                FormattableString.Invariant($"'{name}' is {(1 - fit.Value.Value) * 100:0.#} % away from what was observed (WAPE), most at {BinName.Of(evidence.Model.Grid, fit.WorstBin)}. Find out what the model leaves out there."),
                fit.Observed.Origin.Location)
            {
                Rule = "evidence.fit",
                Bin = fit.WorstBin,
            };
        }
    }

    private static string FitSentence(QualityEvidence evidence)
    {
        var telling = evidence.Fits.Where(fit => fit.Value is not null).ToArray();
        return telling.Length == 0
            ? "The fit to observed data is not measured: none is given."
            : "Fit to observed data: " + string.Join(", ", telling.Select(fit => FormattableString.Invariant($"{PlainText.Escape(fit.Observed.Series)} {fit.Value:0.00}"))) + ".";
    }
}
