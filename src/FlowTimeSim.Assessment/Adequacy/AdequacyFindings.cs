using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Says at each line which changes no test notices; of many lines those where most moves, and how many more there are.</summary>
internal static class AdequacyFindings
{
    private const int MostPlaces = 10;
    private const int MostWords = 3;

    /// <summary>Reports what survived, or why nothing was measured.</summary>
    public static void Report(TestAdequacy adequacy, CompiledModel model, FindingSink findings)
    {
        if (adequacy.NotMeasured is { } reason)
        {
            findings.Report(DiagnosticCatalog.AdequacyNotMeasured, model.Origin, $"Whether the tests would notice a mistake was not measured: {reason}.");
            return;
        }

        var places = adequacy.Survivors.GroupBy(one => (one.Where.Path, one.Where.Line)).Select(group => group.ToArray()).ToArray();
        var shown = places.Length > MostPlaces ? MostPlaces - 1 : places.Length;
        foreach (var survivors in places.Take(shown))
        {
            At(survivors, findings);
        }

        if (places.Length > shown)
        {
            var rest = places.Skip(shown).Sum(survivors => survivors.Length);
            findings.Report(
                DiagnosticCatalog.ChangeUnnoticed,
                model.Origin,
                $"The tests notice {adequacy.Killed:#,0} of {adequacy.Killed + adequacy.Survived:#,0} changes that move an output. {rest:#,0} more that they do not notice, at {places.Length - shown:#,0} more lines, are in the report.");
        }
    }

    /// <summary><c>line.queue moves by 34 % in the case 'a_case'</c>.</summary>
    public static string Movement(SurvivingMutant survivor)
    {
        var most = survivor.Moved[0];
        var share = double.IsInfinity(most.Share) || most.Share > 10
            ? FormattableString.Invariant($"goes from a mean of {most.Before:#,0.##} to {most.After:#,0.##}")
            : "moves by " + (most.Share * 100).ToString("#,0.#", CultureInfo.InvariantCulture) + " %";
        return $"{most.Series} {share} in the case '{survivor.Case}'";
    }

    private static void At(SurvivingMutant[] survivors, FindingSink findings)
    {
        var words = string.Join(", or when ", survivors.Take(MostWords).Select(one => one.What));
        var more = survivors.Length > MostWords ? FormattableString.Invariant($" (and {survivors.Length - MostWords} more such)") : string.Empty;
        var advice = survivors[0].Suggestion is { } suggestion ? $" '{suggestion}' would notice the first." : string.Empty;
        findings.Report(DiagnosticCatalog.ChangeUnnoticed, survivors[0].Where, $"No test notices when {words}{more}: {Movement(survivors[0])}.{advice}");
    }
}
