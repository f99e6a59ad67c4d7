using FlowTimeSim.Compiler.Data;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds a column of a CSV file: row by row, or joined by time.</summary>
internal sealed class CsvBinder(BindingContext context)
{
    public Bound? Bind(CsvSeries syntax)
    {
        if (context.Constants.Word(syntax.Path) is not { } written || context.Data.Displacement(syntax) is not var (ahead, edge))
        {
            return null;
        }

        var path = PathOf(syntax.Path.Span.Source.Path, written);
        var cache = context.Recipe.Data;
        var values = cache.Numbers(path, syntax.Column?.Value ?? string.Empty, context.Findings, sink =>
            Open(path, syntax, sink) is { } file ? CsvReader.ReadNumbers(file, syntax.Column, syntax.Path.Span, sink) : null);
        if (values is null || !IsCount(syntax, path, values))
        {
            return null;
        }

        var step = context.Data.StepOf(syntax.Step, syntax.Span);
        if (syntax.Time is not { } time)
        {
            return context.Series.OfData(context.Data.FitRows(values, step, ahead, edge, syntax.Path.Span), syntax, step);
        }

        var times = cache.Times(path, time.Value, context.Findings, sink =>
            Open(path, syntax, sink) is { } file ? CsvReader.ReadTimes(file, time, syntax.Path.Span, sink) : null);
        if (times is null || Joined(syntax, path, values, times, step) is not { } joined)
        {
            return null;
        }

        var over = (joined with { Edge = edge }).Over(context.Grid, ahead);
        return IsCovered(syntax, path, times, over, (joined with { Edge = EdgeMode.Zero }).Over(context.Grid, ahead)) ? context.Series.OfData(over, syntax, step ?? joined.Step) : null;
    }

    /// <summary>The data file of a series, from the project's folder.</summary>
    public static string PathOf(CsvSeries syntax) => PathOf(syntax.Path.Span.Source.Path, syntax.Path.Value);

    /// <summary>A path relative to the file that names it.</summary>
    public static string PathOf(string file, string path)
    {
        var slash = file.LastIndexOf('/');
        var parts = new List<string>();
        foreach (var part in ((slash < 0 ? string.Empty : file[..(slash + 1)]) + path.Replace('\\', '/')).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private SourceText? Open(string path, CsvSeries syntax, FindingSink sink)
    {
        var reading = context.Recipe.Sources.Read(path);
        SourceFaults.Report(reading, path, syntax.Path.Span, sink);
        return reading.Text;
    }

    /// <summary>The rows as equal steps from the first row's time on, NaN where a row is missing.</summary>
    private StepFunction? Joined(CsvSeries syntax, string path, double[] values, CsvTime[] times, double? step)
    {
        if (context.Clock is not { } clock)
        {
            context.Findings.Report(
                DiagnosticCatalog.StartMissing, syntax.Time!.Value.Span, $"Rows are joined by time, but the grid has no start. Write 'start: 2024-10-01T00:00' in the scenario's grid.");
            return null;
        }

        var minutes = Minutes(times, clock);
        var each = step ?? Shortest(minutes) ?? context.Grid.BinMinutes;
        var span = (minutes[^1] - minutes[0]) / each;
        if (each <= 0 || span > 20_000_000)
        {
            return Order(path, Array.FindIndex(minutes, m => m < minutes[0]) is > 0 and var back ? back : minutes.Length - 1);
        }

        var filled = new double[(int)Math.Round(span) + 1];
        Array.Fill(filled, double.NaN);
        for (var row = 0; row < minutes.Length; row++)
        {
            var at = (minutes[row] - minutes[0]) / each;
            var index = (int)Math.Round(at);
            if (Math.Abs(at - index) > 1e-6 || index < 0 || index >= filled.Length || !double.IsNaN(filled[index]) || (row > 0 && minutes[row] < minutes[row - 1]))
            {
                return Order(path, row);
            }

            filled[index] = values[row];
        }

        return new StepFunction(filled, minutes[0], each, EdgeMode.Unknown);
    }

    // Where summer time ends, an hour of the clock comes twice: the second time it is later than the row before.
    private double[] Minutes(CsvTime[] times, LocalClock clock)
    {
        var zone = context.Grid.Zone;
        var minutes = new double[times.Length];
        for (var row = 0; row < times.Length; row++)
        {
            var (local, offset) = times[row];
            if (offset is { } distance)
            {
                minutes[row] = clock.MinuteOf(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), distance));
                continue;
            }

            minutes[row] = clock.MinuteOf(local);
            if (row > 0 && minutes[row] <= minutes[row - 1] && zone.IsAmbiguousTime(local))
            {
                var offsets = zone.GetAmbiguousTimeOffsets(local);
                minutes[row] = clock.MinuteOf(new DateTimeOffset(local, offsets.Min()));
            }
        }

        return minutes;
    }

    private static double? Shortest(double[] minutes)
    {
        double? shortest = null;
        for (var row = 1; row < minutes.Length; row++)
        {
            var distance = minutes[row] - minutes[row - 1];
            shortest = shortest is null || distance < shortest ? distance : shortest;
        }

        return shortest;
    }

    private StepFunction? Order(string path, int row)
    {
        if (context.Recipe.Sources.Read(path).Text is { } file)
        {
            context.Findings.Report(
                DiagnosticCatalog.DataOrder,
                CsvRows.SpanOf(file, row),
                $"Row {row + 1} does not follow the row before by one step: rows joined by time rise in equal steps. Say 'step: 1 h' where they are read if some are missing, or sort them.");
        }

        return null;
    }

    // Items are counted: fewer than none were not.
    private bool IsCount(CsvSeries syntax, string path, double[] values)
    {
        var row = syntax.Unit is { } unit && UnitParser.Parse(unit.Value, context.Items) is { Items.IsEmpty: false } ? Array.FindIndex(values, x => x < 0) : -1;
        if (row >= 0 && context.Recipe.Sources.Read(path).Text is { } file)
        {
            context.Findings.Report(
                DiagnosticCatalog.NegativeCount, CsvRows.SpanOf(file, row), $"Row {row + 1} counts {values[row]:#,0.######} {syntax.Unit!.Value}: fewer than none cannot have been counted. Mend the row, or what exported it.");
        }

        return true;
    }

    // What is missing with any edge is missing inside.
    private bool IsCovered(CsvSeries syntax, string path, CsvTime[] times, double[] over, double[] inside)
    {
        var first = Array.FindIndex(over, double.IsNaN);
        if (first < 0)
        {
            return true;
        }

        var missing = over.Count(double.IsNaN);
        var advice = !inside.Any(double.IsNaN) ? "Add the rows, or say 'edge: hold', 'edge: repeat' or 'edge: zero' for what lies before and after."
            : over.Zip(inside).Any(pair => double.IsNaN(pair.First) && !double.IsNaN(pair.Second)) ? "Add the rows; 'edge' stands only for what lies before and after."
            : "Rows are missing in between: add them.";

        // A gap is where the file goes on behind it; what lies before and after is nowhere in the file.
        var gap = Array.FindIndex(inside, double.IsNaN) >= 0 ? GapRow(times) : -1;
        var where = gap > 0 && context.Recipe.Sources.Read(path).Text is { } file ? CsvRows.SpanOf(file, gap) : syntax.Path.Span;
        context.Findings.Report(
            DiagnosticCatalog.DataGap,
            where,
            $"'{syntax.Path.Value}' has nothing for {missing:#,0} of {over.Length:#,0} bins, the first is bin {first} ({context.Grid.Describe(first)}). {advice}");
        return false;
    }

    // The first row that comes later after the one before than others do.
    private int GapRow(CsvTime[] times)
    {
        var minutes = Minutes(times, context.Clock!);
        var shortest = Shortest(minutes);
        for (var row = 1; row < minutes.Length; row++)
        {
            if (minutes[row] - minutes[row - 1] > shortest * 1.5)
            {
                return row;
            }
        }

        return -1;
    }
}
