using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Chooses the bins of an expectation by the model's local clock. A bin belongs to a window when it begins in it; warm-up never does.
/// </summary>
internal sealed class WindowReader(CompiledModel model, FindingSink findings)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The selections in the order of time: one, or one for each day or week. Null after a finding.</summary>
    public ImmutableArray<BinSelection>? Read(WindowSyntax? window, Sourced<string>? each)
    {
        var all = Enumerable.Range(0, model.Grid.Bins).Skip(model.WarmupBins);
        if (window is null && each is null)
        {
            return Whole(all, null);
        }

        if (model.Grid.Start is null)
        {
            return Invalid(window?.Span ?? each!.Value.Span, $"This model has no start, so its bins have no hours and days. Give its grid a 'start'.");
        }

        if (Conditions(window) is not { } conditions)
        {
            return null;
        }

        var chosen = all.Where(bin => model.Grid.LocalStartOf(bin) is { } at && conditions.TrueForAll(holds => holds(at)));
        return each is not { } period ? Whole(chosen, window)
            : period.Value switch
            {
                "day" => Periods(chosen, window, period, at => at.Date, "on"),
                "week" => Periods(chosen, window, period, at => at.Date.AddDays(-(((int)at.DayOfWeek + 6) % 7)), "in the week of"),
                _ => Invalid(period.Span, $"'each: {period.Value}' must be 'day' or 'week'."),
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

    private List<Func<DateTime, bool>>? Conditions(WindowSyntax? window)
    {
        var conditions = new List<Func<DateTime, bool>>();
        if (window is null)
        {
            return conditions;
        }

        var valid = true;
        if (window.Hours is { } hours)
        {
            valid &= Hours(hours, conditions);
        }

        if (!window.Days.IsDefaultOrEmpty)
        {
            valid &= Days(window.Days, conditions);
        }

        if (window.From is { } from)
        {
            valid &= Date(from, instant => conditions.Add(at => at >= instant));
        }

        if (window.To is { } to)
        {
            valid &= Date(to, instant => conditions.Add(at => at < instant));
        }

        return valid ? conditions : null;
    }

    private bool Hours(Sourced<string> hours, List<Func<DateTime, bool>> conditions)
    {
        var parts = hours.Value.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || TimeOfDay(parts[0]) is not { } from || TimeOfDay(parts[1]) is not { } to || from == to)
        {
            Invalid(hours.Span, $"'{hours.Value}' is no span of hours. Write '06:00-22:00'.");
            return false;
        }

        // A span that ends before it begins goes over midnight.
        conditions.Add(from < to ? at => at.TimeOfDay >= from && at.TimeOfDay < to : at => at.TimeOfDay >= from || at.TimeOfDay < to);
        return true;
    }

    private bool Days(ImmutableArray<Sourced<string>> days, List<Func<DateTime, bool>> conditions)
    {
        var chosen = new HashSet<DayOfWeek>();
        foreach (var day in days)
        {
            var word = day.Value.Trim();
            var found = Enum.GetValues<DayOfWeek>().Where(d =>
                word.Length >= 2 && d.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word.Length <= 3 || word.Length == d.ToString().Length)).ToList();
            if (found.Count != 1)
            {
                Invalid(day.Span, $"'{day.Value}' is no day of the week. Write 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'.");
                return false;
            }

            chosen.Add(found[0]);
        }

        conditions.Add(at => chosen.Contains(at.DayOfWeek));
        return true;
    }

    private bool Date(Sourced<string> text, Action<DateTime> add)
    {
        if (!DateTime.TryParseExact(text.Value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            Invalid(text.Span, $"'{text.Value}' is no date. Write '2024-10-18' or '2024-10-18T06:00', by the local clock.");
            return false;
        }

        add(instant);
        return true;
    }

    private static TimeSpan? TimeOfDay(string text) =>
        text == "24:00" ? TimeSpan.FromDays(1)
        : TimeSpan.TryParseExact(text, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out var time) ? time
        : null;

    private ImmutableArray<BinSelection>? Invalid(SourceSpan span, FormattableString message)
    {
        findings.Report(DiagnosticCatalog.WindowInvalid, span, message);
        return null;
    }
}
