using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds PMFs: outcomes that differ, probabilities that sum to 1 within 1e-4 (engine.md, "What each release accepts").</summary>
internal sealed class PmfBinder(BindingContext context)
{
    private const double Tolerance = 1e-4;

    public Bound? Bind(PmfSeries syntax)
    {
        var per = context.FactsOf(syntax.Span.Source).PerMinutes;
        var minutes = per ?? context.Grid.BinMinutes;
        if (syntax.Per is { } text)
        {
            if (text.Value.Trim() == "run")
            {
                minutes = 0;
            }
            else if (text.Value.Trim() == "bin")
            {
                minutes = context.Grid.BinMinutes;
            }
            else if (context.Constants.Per(text) is { } read)
            {
                minutes = read;
                per ??= read;
            }
            else
            {
                return null;
            }
        }

        if (!IsDistribution(syntax))
        {
            return null;
        }

        var draw = new PmfDraw(
            [.. syntax.Outcomes.Select(outcome => outcome.Value.Value)],
            [.. syntax.Outcomes.Select(outcome => outcome.Probability.Value)],
            syntax.PmfSpan)
        {
            Minutes = minutes,
        };
        return context.Series.OfData([draw.Mean], syntax, null) is { } mean ? mean with { Draw = draw, PerMinutes = per } : null;
    }

    private bool IsDistribution(PmfSeries syntax)
    {
        var valid = true;
        var seen = new HashSet<double>();
        foreach (var outcome in syntax.Outcomes)
        {
            if (!(outcome.Probability.Value is >= 0 and <= 1) && valid)
            {
                context.Findings.Report(
                    DiagnosticCatalog.PmfProbability, outcome.Probability.Span, $"A probability lies between 0 and 1: {outcome.Probability.Value} does not.");
                valid = false;
            }

            if (!seen.Add(outcome.Value.Value))
            {
                context.Findings.Report(
                    DiagnosticCatalog.PmfDuplicate, outcome.Value.Span, $"The outcome {outcome.Value.Value} stands twice. Add the two probabilities.");
                valid = false;
            }
        }

        var sum = syntax.Outcomes.Sum(outcome => outcome.Probability.Value);
        if (valid && !(Math.Abs(sum - 1) <= Tolerance))
        {
            context.Findings.Report(
                DiagnosticCatalog.PmfSum, syntax.PmfSpan, $"The probabilities sum to {sum:0.######}, not to 1. {(sum < 1 ? $"{1 - sum:0.######} is missing." : $"{sum - 1:0.######} is too much.")}");
            return false;
        }

        return valid;
    }
}
