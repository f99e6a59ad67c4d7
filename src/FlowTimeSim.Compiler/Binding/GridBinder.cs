using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Makes the grid: bins, or horizon and step; then the project's export options over it.</summary>
internal sealed class GridBinder(BindingContext context)
{
    /// <summary>No engine of ours takes more: a series of this many bins is 80 MB.</summary>

    /// <summary>The grid; null after a finding.</summary>
    public Grid? Bind()
    {
        if (context.Recipe.Scenario.Grid is not { } syntax)
        {
            if (!context.Recipe.IsIncomplete)
            {
                context.Findings.Report(
                    DiagnosticCatalog.GridMissing,
                    context.Recipe.Scenario.Metadata.Id?.Span ?? context.Recipe.Scenario.Span,
                    $"The scenario has no grid. Write 'grid: {{ start: 2024-10-01T00:00, bins: 2160, binSize: 1, binUnit: hours }}', or a horizon and a step.");
            }

            return null;
        }

        if (context.Recipe.Lineage.Any(scenario => scenario.Grid is { IsPartial: true }))
        {
            return null;
        }

        var zone = ZoneOf(syntax);
        var bins = syntax.Horizon is null ? Counted(syntax) : Measured(syntax);
        if (zone is null || bins is null)
        {
            return null;
        }

        var grid = bins with { Zone = zone };
        if (syntax.Start is { } start)
        {
            if (StartOf(start, zone) is not { } instant)
            {
                return null;
            }

            grid = grid with { Start = instant };
        }

        grid = new ExportGrid(context).Over(grid)!;
        return grid is not null && IsInRange(grid, syntax.Span) && IsAccepted(grid, (syntax.Bins ?? syntax.Horizon)?.Span ?? syntax.Span) ? grid : null;
    }

    private Grid? Counted(GridSyntax syntax)
    {
        if (syntax.Bins is not null && (syntax.BinSize is null) != (syntax.BinUnit is null))
        {
            var (there, missing) = syntax.BinSize is null ? ("binUnit", "binSize") : ("binSize", "binUnit");
            if (!IsReported)
            {
                context.Findings.Report(
                    DiagnosticCatalog.BadGrid, syntax.Span, $"The grid says '{there}' but no '{missing}', and neither does what the scenario extends. Write 'binSize: 1, binUnit: hours'.");
            }

            return null;
        }

        if (syntax.Bins is null)
        {
            // Of a scenario that stands alone the reader of the file has said what is missing.
            if (context.Recipe.Lineage.Length > 1)
            {
                context.Findings.Report(
                    DiagnosticCatalog.BadGrid, syntax.Span, $"A grid says bins, binSize and binUnit, or a horizon and a step.");
            }

            return null;
        }

        var bins = context.Constants.Whole(syntax.Bins, 1);
        var size = syntax.BinSize is null ? 1 : context.Constants.Whole(syntax.BinSize, 1);
        var unit = syntax.BinUnit is { } word ? UnitOf(word) : BinUnit.Hours;
        if (syntax.BinSize is null && syntax.Step is null)
        {
            context.Findings.Report(DiagnosticCatalog.BadGrid, syntax.Span, $"The grid does not say how long a bin is. Write 'binSize: 1, binUnit: hours'.");
            return null;
        }

        if (syntax.Step is { } step)
        {
            return context.Constants.Duration(step) is { } minutes && bins is not null ? OfStep(bins.Value, minutes, step.Span) : null;
        }

        return bins is null || size is null || unit is null ? null : Make(bins.Value, size.Value, unit.Value, syntax.Span);
    }

    // The reader of a file reports half a grid where nothing is extended.
    private bool IsReported => context.Recipe.Lineage is not [.., { Extends: null } root]
        || context.Recipe.Lineage.Length == 1
        || root.Grid is { Horizon: null } grid && (grid.BinSize is null) != (grid.BinUnit is null);

    private Grid? Measured(GridSyntax syntax)
    {
        if (syntax.Step is null)
        {
            context.Findings.Report(DiagnosticCatalog.BadGrid, syntax.Horizon!.Span, $"A horizon needs a step. Write 'step: 1 hour'.");
            return null;
        }

        if (context.Constants.Duration(syntax.Horizon!) is not { } horizon || context.Constants.Duration(syntax.Step) is not { } step)
        {
            return null;
        }

        var bins = horizon / step;
        if (Math.Abs(bins - Math.Round(bins)) > 1e-9 * bins || bins < 1)
        {
            context.Findings.Report(
                DiagnosticCatalog.BadGrid, syntax.Horizon!.Span, $"The horizon is {bins:#,0.###} steps long: it must be a whole number of steps.");
            return null;
        }

        return OfStep((long)Math.Round(bins), step, syntax.Step.Span);
    }

    private Grid? OfStep(long bins, double minutes, SourceSpan where)
    {
        if (Math.Abs(minutes - Math.Round(minutes)) > 1e-9 || minutes < 1)
        {
            context.Findings.Report(DiagnosticCatalog.BadGrid, where, $"A step is a whole number of minutes.");
            return null;
        }

        var whole = (long)Math.Round(minutes);
        var (unit, size) = whole % 10080 == 0 ? (BinUnit.Weeks, 10080)
            : whole % 1440 == 0 ? (BinUnit.Days, 1440)
            : whole % 60 == 0 ? (BinUnit.Hours, 60)
            : (BinUnit.Minutes, 1);
        return Make(bins, whole / size, unit, where);
    }

    private Grid? Make(long bins, long size, BinUnit unit, SourceSpan where)
    {
        if (bins <= Grid.MostBins && size <= 1_000_000)
        {
            return new Grid((int)bins, (int)size, unit);
        }

        context.Findings.Report(DiagnosticCatalog.BadGrid, where, $"A grid has at most {Grid.MostBins:#,0} bins of at most 1,000,000 units: here are {bins:#,0} of {size:#,0}.");
        return null;
    }

    private BinUnit? UnitOf(Sourced<string> word)
    {
        if (BinUnits.Find(context.Constants.Word(word) ?? string.Empty) is { } unit)
        {
            return unit;
        }

        context.Findings.Report(DiagnosticCatalog.BadGrid, word.Span, $"'binUnit' is minutes, hours, days or weeks, not '{word.Value}'.");
        return null;
    }

    private TimeZoneInfo? ZoneOf(GridSyntax syntax)
    {
        if (syntax.Zone is not { } word)
        {
            return TimeZoneInfo.Utc;
        }

        var id = context.Constants.Word(word);
        if (id is "UTC")
        {
            return TimeZoneInfo.Utc;
        }

        // An IANA id is the same everywhere; the names of one operating system are not.
        if (id is not null && (id.Contains('/', StringComparison.Ordinal) || id is "GMT") && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        if (id is not null)
        {
            var known = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(z => z.Contains('/', StringComparison.Ordinal));
            var nearest = NearestName.Find(id, known);
            context.Findings.Report(
                DiagnosticCatalog.BadTime, word.Span, $"No time zone is called '{id}'. {(nearest is null ? "Write an IANA name such as Europe/Berlin, or UTC." : $"Did you mean '{nearest}'?")}",
                TextEdit.Rename(word.Span, id, nearest));
        }

        return null;
    }

    private DateTimeOffset? StartOf(Sourced<string> text, TimeZoneInfo zone)
    {
        if (context.Constants.Word(text) is not { } word)
        {
            return null;
        }

        if (!LocalTimes.TryParse(word, zone, out var instant))
        {
            context.Findings.Report(DiagnosticCatalog.BadTime, text.Span, $"'{word}' is no date and time. Write it like 2024-10-01T00:00.");
            return null;
        }

        if (LocalTimes.TryParseLocal(word, out var local) && zone.IsInvalidTime(local))
        {
            context.Findings.Report(DiagnosticCatalog.BadTime, text.Span, $"The clock of {zone.Id} never shows {word}: it is skipped when summer time begins.");
            return null;
        }

        return instant.ToUniversalTime();
    }

    private bool IsInRange(Grid grid, SourceSpan where)
    {
        var years = grid.Bins * grid.BinMinutes / 525_600;
        if (grid.Start is not { } start || (start.Year >= 2 && start.Year + years < 9990))
        {
            return true;
        }

        context.Findings.Report(DiagnosticCatalog.BadGrid, where, $"The horizon leaves the calendar: it begins in {start.Year} and lasts {years:#,0} years.");
        return false;
    }

    private bool IsAccepted(Grid grid, SourceSpan where)
    {
        var accepted = true;
        foreach (var engine in context.Recipe.Inputs.Engines.Where(engine => engine != EngineDialects.Embedded))
        {
            if (grid.Bins > engine.MaximumBins || grid.BinSize > engine.MaximumBinSize)
            {
                context.Findings.Report(
                    DiagnosticCatalog.GridLimit,
                    where,
                    $"{engine.Name} takes at most {engine.MaximumBins:#,0} bins of at most {engine.MaximumBinSize:#,0} units; here are {grid.Bins:#,0} of {grid.BinSize:#,0}. Take a longer step, a shorter horizon, or 'embedded' as the engine.");
                accepted = false;
            }
        }

        return accepted;
    }
}
