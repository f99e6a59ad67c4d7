using System.Globalization;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What changed since the baseline as findings: each change at its line, and at the version's what it should be.</summary>
internal static class ChangeFindings
{
    private const int MostOfAModel = 20;

    public static void Report(BaselineOutcome outcome, ProjectSettings settings, PropertyPlaces places, FindingSink findings)
    {
        foreach (var (id, model) in outcome.Models)
        {
            foreach (var change in model.Contract.Take(MostOfAModel))
            {
                findings.Report(DiagnosticCatalog.ContractChanged, change.Where,
                    $"{change.Message} Since {outcome.Baseline!.Name}{(change.Step == VersionStep.Major ? ", that breaks what relies on it" : string.Empty)}.", related: Before(change.WhereBefore));
            }

            foreach (var cause in model.Attribution.Causes.Take(MostOfAModel))
            {
                Result(id, model, cause, outcome, findings);
            }
        }

        Version(outcome, settings, places, findings);
    }

    private static void Result(string id, ModelChanges model, Cause cause, BaselineOutcome outcome, FindingSink findings)
    {
        var index = model.Attribution.Causes.IndexOf(cause);
        var moved = model.Results.Where(result => result.Contributions.Any(one => one.Cause == index && one.Share > 0.005)).ToArray();
        if (moved.Length == 0)
        {
            return;
        }

        var first = moved[0];
        var part = first.Contributions.First(one => one.Cause == index);
        var share = model.Attribution.Causes.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $", {cause.Share:0 %} of all that moved") : string.Empty;
        var what = cause.Edits.Length == 1 && cause.Edits[0] is { Before: { } was, After: { } now } ? $" ({was} -> {now})" : string.Empty;
        findings.Report(DiagnosticCatalog.ResultChanged, cause.Where,
            $"{cause.Subject}{what} changed results of '{id}' since {outcome.Baseline!.Name}{share}: {Sentence(first, part)}.{(moved.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" {moved.Length - 1} further series moved.") : string.Empty)}",
            related: Before(cause.Edits.IsEmpty ? null : cause.Edits[0].WhereBefore));
    }

    private static string Sentence(ResultChange change, Contribution part) => string.Create(CultureInfo.InvariantCulture,
        $"the mean of {change.Series} went from {change.MeanBefore:0.####} to {change.MeanAfter:0.####} {change.Unit}, {part.Mean:+0.####;-0.####;0} by this; first in bin {change.FirstBin}, most in bin {change.LargestBin}: {part.AtLargest:+0.####;-0.####;0}");

    private static void Version(BaselineOutcome outcome, ProjectSettings settings, PropertyPlaces places, FindingSink findings)
    {
        var step = outcome.Step;
        if (step < VersionStep.Minor || VersionDemand.IsEnough(outcome.Version!, settings.Version, step))
        {
            return;
        }

        var place = places.OfAny("Version", "VersionPrefix");
        var contract = outcome.Models.Values.SelectMany(model => model.Contract).ToArray();
        var series = outcome.Models.Values.Sum(model => model.Results.Length);
        if (step == VersionStep.Major)
        {
            var breaks = contract.Where(change => change.Step == VersionStep.Major).ToArray();
            findings.Report(DiagnosticCatalog.NeedsMajorVersion, place,
                $"Version is {settings.Version}, and since {outcome.Baseline!.Name} ({outcome.Version}) the contract broke: {breaks[0].Message}{More(breaks.Length - 1, "break")} Take version {outcome.Next}, or take the change back.",
                related: [.. breaks.Take(MostOfAModel).Select(change => new RelatedPlace(change.Where, PlainText.Escape(change.Message)))]);
            return;
        }

        FormattableString what = series > 0
            ? (FormattableString)$"the numbers of {series} series changed"
            : $"the contract changed: {contract[0].Message.TrimEnd('.')}";
        findings.Report(DiagnosticCatalog.NeedsMinorVersion, place,
            $"Version is {settings.Version}, and since {outcome.Baseline!.Name} ({outcome.Version}) {what.ToString(CultureInfo.InvariantCulture)}. Take version {outcome.Next}, or take the change back.",
            related: [.. outcome.Models.Values.SelectMany(model => model.Attribution.Causes).Take(MostOfAModel).Select(cause => new RelatedPlace(cause.Where, PlainText.Escape(cause.Subject)))]);
    }

    private static string More(int count, string noun) => count <= 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" There {(count == 1 ? "is" : "are")} {count} further {noun}{(count == 1 ? "" : "s")}.");

    // A path of the old files may be no file of today's: the message says that it was.
    private static System.Collections.Immutable.ImmutableArray<RelatedPlace> Before(Location? where) => where is null ? [] : [new RelatedPlace(where, "it stood here in the baseline")];
}
