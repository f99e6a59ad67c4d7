using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Chooses the bins of an expectation by the model's local clock. A bin belongs to a window when it begins in it; warm-up never does.
/// </summary>
internal sealed class WindowReader(CompiledModel model, FindingSink findings)
{
    /// <summary>The selections in the order of time: one, or one for each day or week. Null after a finding.</summary>
    public ImmutableArray<BinSelection>? Read(WindowSyntax? window, Sourced<string>? each)
    {
        var all = Enumerable.Range(0, model.Grid.Bins).Skip(model.WarmupBins);
        if (window is null && each is null)
        {
            return Whole(all, null);
        }

        if (model.Grid.Start is null && (each is not null || WindowConditions.NeedsClock(window!)))
        {
            return Invalid(window?.Span ?? each!.Value.Span, $"This model has no start, so its bins have no hours and days. Give its grid a 'start'.");
        }

        IReadOnlyList<Func<int, bool>>? conditions = window is null ? [] : new WindowConditions(model, findings).Read(window);
        if (conditions is null)
        {
            return null;
        }

        var chosen = all.Where(bin => conditions.All(holds => holds(bin)));
        return each is not { } period ? Whole(chosen, window)
            : period.Value switch
            {
                "hour" => Hourly(chosen, window, period),
                "day" => Periods(chosen, window, period, at => at.Date, "on"),
                "week" => Periods(chosen, window, period, at => at.Date.AddDays(-(((int)at.DayOfWeek + 6) % 7)), "in the week of"),
                "month" => Periods(chosen, window, period, at => new DateTime(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Unspecified), "in the month from"),
                _ => Invalid(period.Span, $"'each: {period.Value}' must be 'hour', 'day', 'week' or 'month'."),
            };
    }

    private ImmutableArray<BinSelection>? Whole(IEnumerable<int> bins, WindowSyntax? window)
    {
        ImmutableArray<int> chosen = [.. bins];
        return chosen.IsEmpty ? Invalid(window?.Span ?? model.Origin, $"No bin lies in this window.") : [new BinSelection(string.Empty, chosen)];
    }

    private ImmutableArray<BinSelection>? Periods(
        IEnumerable<int> bins, WindowSyntax? window, Sourced<string> each, Func<DateTime, DateTime> periodOf, string words)
    {
        ImmutableArray<BinSelection> periods =
        [
            .. bins.GroupBy(bin => periodOf(model.Grid.LocalStartOf(bin)!.Value)).OrderBy(group => group.Key).Select(group =>
                new BinSelection($"{words} {group.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", [.. group])),
        ];
        return periods.IsEmpty ? Invalid(window?.Span ?? each.Span, $"No bin lies in this window.") : periods;
    }

    // Where clocks are set back an hour comes twice: it is two hours, told apart by how far the clock is from UTC.
    private ImmutableArray<BinSelection>? Hourly(IEnumerable<int> bins, WindowSyntax? window, Sourced<string> each)
    {
        if (model.Grid.BinMinutes > 60)
        {
            return Invalid(each.Span, $"A bin lasts {model.Grid.BinMinutes:#,0.##} min, so no hour can be told from another. Say 'each: day', or take a shorter step.");
        }

        (DateTime Hour, TimeSpan Offset) HourOf(int bin)
        {
            var at = TimeZoneInfo.ConvertTime(model.Grid.Start!.Value.AddMinutes(bin * model.Grid.BinMinutes), model.Grid.Zone);
            return (at.Date.AddHours(at.Hour), at.Offset);
        }

        ImmutableArray<BinSelection> hours =
        [
            .. bins.GroupBy(HourOf).OrderBy(group => group.First()).Select(group =>
                new BinSelection($"in the hour from {group.Key.Hour.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}", [.. group])),
        ];
        return hours.IsEmpty ? Invalid(window?.Span ?? each.Span, $"No bin lies in this window.") : hours;
    }

    private ImmutableArray<BinSelection>? Invalid(SourceSpan span, FormattableString message)
    {
        findings.Report(DiagnosticCatalog.WindowInvalid, span, message);
        return null;
    }
}
