using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Provenance;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>
/// Moves each input by 5 %, one that counts by 1, and compares the tested results with the baseline. Up first; down where the model allows no more, or where
/// more changes nothing. Work is bounded by count: above the bound nothing is moved.
/// </summary>
internal static class SensitivityRunner
{
    private const double Share = 0.05;

    /// <summary>Node-bins of all its runs together: some tens of milliseconds.</summary>
    private const long MostWork = 10_000_000;

    /// <summary>Every run is a compilation.</summary>
    private const int MostInputs = 60;

    public static Sensitivity Run(CompiledModel model, ModelRun? baseline, FindingSink findings, CancellationToken cancellation)
    {
        var inputs = ModelInputs.Of(model);
        if (inputs.IsEmpty || baseline is null)
        {
            return Sensitivity.None;
        }

        var work = (double)model.Engine.Nodes.Length * model.Grid.Bins * inputs.Length;
        if (work > MostWork || inputs.Length > MostInputs)
        {
            var why = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{inputs.Length:#,0} inputs x {(long)model.Engine.Nodes.Length * model.Grid.Bins:#,0} node-bins are too much work to move each ({MostInputs} inputs and {MostWork:#,0} node-bins are moved)");
            return new Sensitivity([.. inputs.Select(input => new InputEffect(input, null, null))], [], why);
        }

        var tested = TestedSeries.Of(model);
        var effects = ImmutableArray.CreateBuilder<InputEffect>();
        var runs = ImmutableArray.CreateBuilder<StressRun>();
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            var (effect, run) = Moved(model, baseline, input, tested, findings, cancellation);
            effects.Add(effect);
            if (run is not null && input.Value is not null)
            {
                runs.Add(run with { Kind = StressKind.Sensitivity });
            }
        }

        return new Sensitivity(effects.ToImmutable(), runs.ToImmutable(), string.Empty);
    }

    private static (InputEffect Effect, StressRun? Run) Moved(
        CompiledModel model, ModelRun baseline, ModelInput input, ImmutableArray<SeriesInfo> tested, FindingSink findings, CancellationToken cancellation)
    {
        (InputEffect Effect, StressRun? Run) best = (new InputEffect(input, null, null), null);
        foreach (var share in new[] { Share, -Share })
        {
            if (InputVariation.Vary(model, input, share) is not { } varied)
            {
                continue;
            }

            var id = "sensitivity_" + input.Name;
            var title = input.IsWhole ? $"One {(share > 0 ? "more" : "less")}: {input.Name}" : $"5 % {(share > 0 ? "more" : "less")}: {input.Name}";
            if (FiniteRun.Of(varied.Model, new FindingSink(), cancellation) is not { } run)
            {
                return (best.Effect, new StressRun(id, title, null, null, "The run is not finite."));
            }

            var effect = Effect(input, baseline, run, tested, Math.Abs(varied.Share));
            if (best.Effect.Elasticity is null || effect.Elasticity > best.Effect.Elasticity)
            {
                FlowConservation.Check(run, id, findings);
                var (holds, sentence) = RunJudgement.Judge(run);
                best = (effect, new StressRun(id, title, run, holds, $"{Said(effect, Math.Abs(varied.Share))} {sentence}"));
            }

            if (effect.Elasticity > 0)
            {
                break;
            }
        }

        return best;
    }

    private static InputEffect Effect(ModelInput input, ModelRun baseline, ModelRun run, ImmutableArray<SeriesInfo> tested, double share)
    {
        var all = tested.Select(info => (Series: info, Elasticity: Change(baseline, run, info) / share)).ToArray();
        if (all.Length == 0)
        {
            return new InputEffect(input, 0, null);
        }

        var most = all.MaxBy(one => one.Elasticity);
        return new InputEffect(input, all.Average(one => one.Elasticity), most.Elasticity > 0 ? most : null);
    }

    // A result that was nothing is compared with what arrives; where that is not known, it counts as wholly changed.
    private static double Change(ModelRun before, ModelRun after, SeriesInfo series)
    {
        if (before.Find(series.Name) is not { } old || after.Find(series.Name) is not { } now)
        {
            return 0;
        }

        var (difference, whole) = (0.0, 0.0);
        for (var t = Math.Min(before.Model.WarmupBins, old.Length); t < Math.Min(old.Length, now.Length); t++)
        {
            if (double.IsFinite(old[t]) && double.IsFinite(now[t]))
            {
                difference += Math.Abs(now[t] - old[t]);
                whole += Math.Abs(old[t]);
            }
        }

        if (whole == 0 && series.Component is { } component && before.Find(RelatedSeries.Name(component, "arrivals", null)) is { } arrivals)
        {
            whole = arrivals.Skip(before.Model.WarmupBins).Sum();
        }

        return difference <= 1e-12 * whole ? 0 : Math.Min(1, difference / Math.Max(whole, double.Epsilon));
    }

    private static string Said(InputEffect effect, double share) => effect.Most is { } most
        ? FormattableString.Invariant($"'{PlainText.Escape(most.Series.Name)}' moves most, by {most.Elasticity * share * 100:0.#} %.")
        : "No tested result moves.";
}
