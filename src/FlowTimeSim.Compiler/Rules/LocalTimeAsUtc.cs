using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A midnight in UTC where the grid follows another clock, and rows stamped in UTC whose daily peak then falls at night: both are how local times
/// look that were labelled Z on the way. Nobody can be certain, so it is worth knowing, no more.
/// </summary>
internal static class LocalTimeAsUtc
{
    private const int FewestDays = 3;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe || facts.Model.Grid.Start is null || facts.Model.Grid.Zone.HasSameRules(TimeZoneInfo.Utc))
        {
            return;
        }

        var start = recipe.Scenario.Grid?.Start;
        var events = recipe.Lineage.SelectMany(scenario => scenario.Events);
        foreach (var (text, span) in events.SelectMany(one => new[] { one.At, one.Until }).OfType<Yaml.YamlScalar>().Select(time => (time.Value, time.Span)).Prepend((start?.Value ?? string.Empty, start?.Span ?? default)))
        {
            Midnight(facts, text.Trim(), span, findings);
        }

        foreach (var (name, form) in WrittenForms.Series(recipe))
        {
            if (name is not null && form is CsvSeries { Time: { } time } csv)
            {
                Peak(facts, name, csv, time, findings);
            }
        }
    }

    private static void Midnight(FlowFacts facts, string text, SourceSpan where, FindingSink findings)
    {
        if (!text.EndsWith('Z') || !LocalTimes.TryParseInstant(text, out var instant) || instant.TimeOfDay != TimeSpan.Zero)
        {
            return;
        }

        var zone = facts.Model.Grid.Zone;
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        if (local.Offset != TimeSpan.Zero)
        {
            findings.Report(
                DiagnosticCatalog.LocalTimeAsUtc,
                where,
                $"'{text}' is midnight in UTC, and {LocalTime(local)} on the clock of {zone.Id}, which the grid follows. If midnight there is meant, leave out the 'Z'.");
        }
    }

    private static string LocalTime(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static void Peak(FlowFacts facts, string name, CsvSeries csv, Sourced<string> column, FindingSink findings)
    {
        var grid = facts.Model.Grid;
        if (grid.BinMinutes > 60 || grid.Bins * grid.BinMinutes < FewestDays * 1440 || facts.Values(name) is not { } values || !IsStampedUtc(facts, csv, column))
        {
            return;
        }

        var local = Busiest(values, bin => grid.LocalStartOf(bin)!.Value.Hour);
        var labelled = Busiest(values, bin => grid.Start!.Value.AddMinutes(bin * grid.BinMinutes).UtcDateTime.Hour);
        if (local is { } night && labelled is { } day && IsNight(night) && day is >= 7 and < 21)
        {
            findings.Report(
                DiagnosticCatalog.LocalTimeAsUtc,
                column.Span,
                $"The times of '{csv.Path.Value}' are in UTC, so that its busiest hour of the day is {night:00}:00 on the clock of {grid.Zone.Id}; as they are written it is {day:00}:00. If they are local times, take out their 'Z'.");
        }
    }

    private static bool IsNight(int hour) => hour is >= 23 or < 5;

    // What was read to bind the series stands in the cache.
    private static bool IsStampedUtc(FlowFacts facts, CsvSeries csv, Sourced<string> column)
    {
        var times = facts.Recipe!.Data.KnownTimes(CsvBinder.PathOf(csv.Path.Span.Source.Path, csv.Path.Value), column.Value);
        return times is { Length: > 0 } && times.All(time => time.Offset == TimeSpan.Zero);
    }

    // Three hours together, so that one odd hour decides nothing; null where the day has no peak worth the name.
    private static int? Busiest(double[] values, Func<int, int> hourOf)
    {
        var (sums, counts) = (new double[24], new int[24]);
        for (var bin = 0; bin < values.Length; bin++)
        {
            var hour = hourOf(bin);
            sums[hour] += values[bin];
            counts[hour]++;
        }

        var means = sums.Zip(counts, (sum, count) => count == 0 ? 0 : sum / count).ToArray();
        var smooth = Enumerable.Range(0, 24).Select(hour => (means[(hour + 23) % 24] + means[hour] + means[(hour + 1) % 24]) / 3).ToArray();
        return counts.All(count => count > 0) && smooth.Max() >= 1.5 * smooth.Min() && smooth.Max() > 0 ? Array.IndexOf(smooth, smooth.Max()) : null;
    }
}
