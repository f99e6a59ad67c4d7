using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>
/// Changes the model as people get it wrong, runs its own tests on each changed model, and counts what they notice (mutation analysis; DeMillo, Lipton and
/// Sayward, "Hints on test data selection", 1978). It works on lowered programs: no text is read again.
/// </summary>
internal static class AdequacyMeasurement
{
    /// <summary>The most changes that are tried.</summary>
    public const int MostMutants = 300;

    /// <summary>The most work, in node-bins; less when the project allows less for a single run.</summary>
    public const double MostWork = 200_000_000;

    /// <summary>The measurement. A function of the model, its tests and their golden files.</summary>
    /// <param name="baseline">What the model is, its run.</param>
    /// <param name="cases">The verdicts on its tests.</param>
    /// <param name="sources">Where golden files are read.</param>
    /// <param name="options">What was asked of the tests.</param>
    /// <param name="cancellation">Stops between changes.</param>
    public static TestAdequacy Measure(
        ModelRun? baseline, ImmutableArray<CaseVerdict> cases, ISources sources, AssessmentOptions options, CancellationToken cancellation)
    {
        if (Obstacle(baseline, cases, options) is { } obstacle)
        {
            return obstacle;
        }

        var model = baseline!.Model;
        var trials = new TrialReader(model, baseline, cases).Read(cancellation);
        if (trials.IsEmpty)
        {
            return TestAdequacy.Lost("no test says anything that can fail");
        }

        var each = trials.Sum(trial => trial.Work);
        var most = Math.Min(MostWork, options.WorkLimit);
        if (each > most)
        {
            return TestAdequacy.Unknown(FormattableString.Invariant($"judging one changed model takes {each:#,0} node-bins, and {most:#,0} are allowed for all of them"));
        }

        var sites = new MutationSites(model);
        ImmutableArray<Mutation> all = [.. MutationOperators.All.SelectMany(kind => kind.Find(sites).Select(mutation => mutation with { Operator = kind.Id }))];
        var chosen = MutantSelection.Choose(all, (int)Math.Min(MostMutants, most / each), model.Engine);
        return Count(chosen, new MutantJudge(trials, new TrialJudge(sources)), cancellation) with { Found = all.Length };
    }

    private static TestAdequacy? Obstacle(ModelRun? baseline, ImmutableArray<CaseVerdict> cases, AssessmentOptions options) =>
        !options.RunTests ? TestAdequacy.Unknown("the tests were not run")
        : options.TestFilter.Length > 0 ? TestAdequacy.Unknown("a filter left tests out")
        : options.AcceptGolden ? TestAdequacy.Unknown("golden files are being accepted")
        : baseline is null ? TestAdequacy.Lost("the run is not finite")
        : cases.IsEmpty ? TestAdequacy.Lost("there are no tests")
        : cases.FirstOrDefault(one => one.Outcome == Outcome.Failed) is { } failed ? TestAdequacy.Lost($"the test '{failed.Id}' fails on the model itself")
        : null;

    private static TestAdequacy Count(ImmutableArray<Mutation> chosen, MutantJudge judge, CancellationToken cancellation)
    {
        var (killed, equivalent, tried) = (0, 0, 0);
        var survivors = new List<SurvivingMutant>();
        foreach (var mutation in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (judge.Judge(mutation, cancellation) is not { } verdict)
            {
                continue;
            }

            tried++;
            if (verdict.Moved.IsEmpty)
            {
                equivalent++;
            }
            else if (verdict.IsNoticed)
            {
                killed++;
            }
            else
            {
                survivors.Add(new SurvivingMutant(mutation.Operator, mutation.What, mutation.Where.Location, verdict.Trial!.Case, verdict.Moved)
                {
                    Suggestion = ExpectationAdvice.For(verdict),
                });
            }
        }

        return new TestAdequacy(killed, survivors.Count, equivalent, [.. survivors.OrderByDescending(one => one.Moved[0].Share)]) { Tried = tried };
    }
}
