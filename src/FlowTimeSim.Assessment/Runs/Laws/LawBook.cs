using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>
/// Judges runs by the laws that hold for every model, and keeps the verdicts: one finding a law at the most, the first. A bare engine model has no components
/// of which they could be said.
/// </summary>
internal sealed class LawBook(FindingSink findings)
{
    /// <summary>The name of the run as the scenario says.</summary>
    public const string Baseline = "baseline";

    private readonly int[] judged = new int[Law.All.Length];
    private readonly LawVerdict?[] broken = new LawVerdict?[Law.All.Length];
    private (IReadOnlyDictionary<string, SeriesInfo> Series, ImmutableArray<LawSubject> Subjects)? known;

    /// <summary>Judges a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">What a message calls it: a case, a replica.</param>
    public void Judge(ModelRun run, string name)
    {
        var subjects = SubjectsOf(run.Model);
        for (var i = 0; i < Law.All.Length; i++)
        {
            var could = false;
            foreach (var subject in subjects)
            {
                if (broken[i] is not null || Law.All[i].Check(subject, run) is not { } breach)
                {
                    continue;
                }

                could = true;
                if (breach.IsBroken)
                {
                    Break(i, subject, breach, run, name);
                }
            }

            judged[i] += could ? 1 : 0;
        }
    }

    /// <summary>One verdict for each law, in their order.</summary>
    public ImmutableArray<LawVerdict> Verdicts() =>
    [
        .. Law.All.Select((law, i) => (broken[i] ?? new LawVerdict(law.Id, law.Title, 0, judged[i] > 0 ? true : null, string.Empty, null)) with { Runs = judged[i] }),
    ];

    private void Break(int law, LawSubject subject, LawBreach breach, ModelRun run, string name)
    {
        var when = breach.Bin is { } bin ? $" at {BinName.Of(run.Model.Grid, bin)}" : string.Empty;
        var message = $"In the run '{PlainText.Escape(name)}' at '{PlainText.Escape(subject.Component.Id)}'{when}: {breach.Sentence}.";
        var where = subject.Component.Origin.Location;
        broken[law] = new LawVerdict(Law.All[law].Id, Law.All[law].Title, 0, false, message, where);

        // A fault of ours has a code of its own, and the default test scenarios have reported that of the baseline.
        var row = Law.All[law].IsOurs ? DiagnosticCatalog.FlowNotConserved : DiagnosticCatalog.LawBroken;
        if (Law.All[law].IsOurs && name == Baseline)
        {
            return;
        }

        findings.Add(new Finding(row, row.DefaultSeverity, $"{Law.All[law].Title}: that does not hold. {message}", where));
    }

    // The replicas of an ensemble differ in their data only.
    private ImmutableArray<LawSubject> SubjectsOf(CompiledModel model)
    {
        if (known is not { } last || !ReferenceEquals(last.Series, model.Series))
        {
            known = last = (model.Series, LawSubject.Of(model));
        }

        return last.Subjects;
    }
}
