using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Reads what a window asks of a bin: hours, weekdays and dates by the model's local clock, events, numbers.</summary>
internal sealed class WindowConditions(CompiledModel model, FindingSink findings)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    private readonly List<Func<int, bool>> conditions = [];

    /// <summary>True when any of it needs to know what time it is.</summary>
    public static bool NeedsClock(WindowSyntax window) =>
        window.Hours is not null || !window.Days.IsDefaultOrEmpty || !window.Dates.IsDefaultOrEmpty
        || (window.From is { } from && !WindowEvents.IsEvent(from)) || (window.To is { } to && !WindowEvents.IsEvent(to));

    /// <summary>The conditions, all of which must hold; null after a finding.</summary>
    public IReadOnlyList<Func<int, bool>>? Read(WindowSyntax window)
    {
        var valid = true;
        if (window.Hours is { } hours)
        {
            valid &= Hours(hours);
        }

        if (!window.Days.IsDefaultOrEmpty)
        {
            valid &= Days(window.Days);
        }

        if (!window.Dates.IsDefaultOrEmpty)
        {
            valid &= Dates(window.Dates);
        }

        if (window.Bins is { } bins)
        {
            valid &= Bins(bins);
        }

        valid &= Span(window.From, window.To);
        return valid ? conditions : null;
    }

    private bool Span(Sourced<string>? from, Sourced<string>? to)
    {
        DateTime? first = null, last = null;
        if ((from is { } f && !WindowEvents.IsEvent(f) && (first = Date(f)) is null) || (to is { } t && !WindowEvents.IsEvent(t) && (last = Date(t)) is null))
        {
            return false;
        }

        if (!WindowEvents.IsEvent(from) && !WindowEvents.IsEvent(to))
        {
            AtLocal(at => (first is null || at >= first) && (last is null || at < last));
            return true;
        }

        var chosen = new WindowEvents(model, findings).Between(from, to, BinOf(first) ?? 0, BinOf(last) ?? model.Grid.Bins);
        if (chosen is not null)
        {
            conditions.Add(bin => chosen[bin]);
        }

        return chosen is not null;
    }

    private int? BinOf(DateTime? local) => local is null ? null
        : Enumerable.Range(0, model.Grid.Bins).FirstOrDefault(bin => model.Grid.LocalStartOf(bin) >= local, model.Grid.Bins);

    private void AtLocal(Func<DateTime, bool> holds) => conditions.Add(bin => model.Grid.LocalStartOf(bin) is not { } at || holds(at));

    private bool Hours(Sourced<string> hours)
    {
        var parts = hours.Value.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || TimeOfDay(parts[0]) is not { } from || TimeOfDay(parts[1]) is not { } to || from == to)
        {
            return Invalid(hours.Span, $"'{hours.Value}' is no span of hours. Write '06:00-22:00'.");
        }

        // A span that ends before it begins goes over midnight.
        AtLocal(from < to ? at => at.TimeOfDay >= from && at.TimeOfDay < to : at => at.TimeOfDay >= from || at.TimeOfDay < to);
        return true;
    }

    private bool Days(ImmutableArray<Sourced<string>> days)
    {
        var chosen = new HashSet<DayOfWeek>();
        foreach (var day in days)
        {
            if (WeekDays.Find(day.Value) is not { } found)
            {
                return Invalid(day.Span, $"'{day.Value}' is no day of the week. Write 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'weekdays' or 'weekend'.");
            }

            chosen.UnionWith(found);
        }

        AtLocal(at => chosen.Contains(at.DayOfWeek));
        return true;
    }

    private bool Dates(ImmutableArray<Sourced<string>> dates)
    {
        var chosen = new HashSet<DateTime>();
        foreach (var text in dates)
        {
            if (Date(text) is not { } date)
            {
                return false;
            }

            chosen.Add(date.Date);
        }

        AtLocal(at => chosen.Contains(at.Date));
        return true;
    }

    private bool Bins(Sourced<string> bins)
    {
        var parts = bins.Value.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || !TryBin(parts[0], out var first) || !TryBin(parts[^1], out var last) || last < first)
        {
            return Invalid(bins.Span, $"'{bins.Value}' is no span of bins. Write the first and the last one, '0-47', or one bin.");
        }

        if (last >= model.Grid.Bins)
        {
            return Invalid(bins.Span, $"Bin {last} is not there: '{model.Id}' has {model.Grid.Bins:#,0} bins, 0 to {model.Grid.Bins - 1}.");
        }

        conditions.Add(bin => bin >= first && bin <= last);
        return true;
    }

    private DateTime? Date(Sourced<string> text)
    {
        if (DateTime.TryParseExact(text.Value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        Invalid(text.Span, $"'{text.Value}' is no date. Write '2024-10-18' or '2024-10-18T06:00', by the local clock, or 'event X' and 'end of X' for an event of the scenario.");
        return null;
    }

    private static bool TryBin(string text, out int bin) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bin);

    private static TimeSpan? TimeOfDay(string text) =>
        text == "24:00" ? TimeSpan.FromDays(1)
        : TimeSpan.TryParseExact(text, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out var time) ? time
        : null;

    private bool Invalid(SourceSpan span, FormattableString message)
    {
        findings.Report(DiagnosticCatalog.WindowInvalid, span, message);
        return false;
    }
}
