using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Fits vectors to the grid: aligned, resampled by the share of time, read ahead or back.</summary>
internal sealed class DataBinder(BindingContext context)
{
    /// <summary>How long one value lasts in minutes: its own step, else the file's, else null (a bin).</summary>
    public double? StepOf(YamlScalar? step, SourceSpan where) =>
        step is null ? context.FactsOf(where.Source).StepMinutes : context.Constants.Duration(step);

    /// <summary>By how many minutes a form is read ahead (negative: back), and what stands outside; null after a finding.</summary>
    public (double Ahead, EdgeMode Edge)? Displacement(SeriesSyntax syntax)
    {
        var ahead = 0.0;
        if (syntax.Lead is { } lead)
        {
            if (context.Constants.Duration(lead, zeroToo: true) is not { } minutes)
            {
                return null;
            }

            ahead += minutes;
        }

        if (syntax.Lag is { } lag)
        {
            if (context.Constants.Duration(lag, zeroToo: true) is not { } minutes)
            {
                return null;
            }

            ahead -= minutes;
        }

        var edge = EdgeMode.Unknown;
        if (syntax.Edge is { } word)
        {
            edge = context.Constants.Word(word) switch
            {
                "hold" => EdgeMode.Hold,
                "repeat" => EdgeMode.Repeat,
                "zero" => EdgeMode.Zero,
                _ => EdgeMode.Unknown,
            };
        }

        return (ahead, edge);
    }

    /// <summary>A vector over the bins; null after a finding.</summary>
    /// <param name="values">The values.</param>
    /// <param name="align">How it is made to fit, when it does not.</param>
    /// <param name="stepMinutes">How long one value lasts; null: a bin.</param>
    /// <param name="ahead">By how many minutes it is read ahead.</param>
    /// <param name="edge">What stands where that reaches outside.</param>
    /// <param name="where">The values in the text.</param>
    public double[]? Fit(double[] values, Sourced<string>? align, double? stepMinutes, double ahead, EdgeMode edge, SourceSpan where) =>
        Fit(values, align, stepMinutes, ahead, edge, where, (count, step, place) => ReportLength(count, step, place, isSaid: align is not null));

    /// <summary>The rows of a file over the bins; null after a finding.</summary>
    public double[]? FitRows(double[] values, double? stepMinutes, double ahead, EdgeMode edge, SourceSpan where) =>
        Fit(values, null, stepMinutes, ahead, edge, where, ReportRows);

    private double[]? Fit(
        double[] values, Sourced<string>? align, double? stepMinutes, double ahead, EdgeMode edge, SourceSpan where, Action<int, double?, SourceSpan> report)
    {
        if (values.Length == 0)
        {
            context.Findings.Report(DiagnosticCatalog.ShapeLength, where, $"Here is no value.");
            return null;
        }

        var grid = context.Grid;
        var horizon = grid.Bins * grid.BinMinutes;
        var step = stepMinutes ?? context.Recipe.WrittenBinMinutes ?? grid.BinMinutes;
        var mode = align is { } word ? context.Constants.Word(word) : null;
        if (mode == "stretch")
        {
            step = horizon / values.Length;
        }
        else if (mode is null or "exact" && Math.Abs((values.Length * step) - horizon) > 1e-6 * step)
        {
            report(values.Length, stepMinutes, where);
            return null;
        }

        var inside = mode switch { "repeat" => EdgeMode.Repeat, "hold" => EdgeMode.Hold, _ => EdgeMode.Unknown };
        var result = new StepFunction(values, 0, step, inside).Over(grid, 0);
        return ahead == 0 ? result : Displaced(result, ahead, edge == EdgeMode.Unknown ? inside : edge, where);
    }

    /// <summary>Values over the bins, read ahead; what reaches outside without an edge is a finding.</summary>
    private double[]? Displaced(double[] values, double ahead, EdgeMode edge, SourceSpan where)
    {
        if (edge == EdgeMode.Unknown)
        {
            ReportEdge(where);
            return null;
        }

        return new StepFunction(values, 0, context.Grid.BinMinutes, edge).Over(context.Grid, ahead);
    }

    /// <summary>Says that data does not reach as far as it is read.</summary>
    public void ReportEdge(SourceSpan where) => context.Findings.Report(
        DiagnosticCatalog.DataGap,
        where,
        $"Read ahead or back, the data does not reach over the whole horizon. Say 'edge: hold', 'edge: repeat' or 'edge: zero' for what stands outside.");

    private void ReportRows(int count, double? stepMinutes, SourceSpan where)
    {
        var bins = context.Grid.Bins;
        var lasting = stepMinutes is { } step ? FormattableString.Invariant($" of {step:0.######} min each") : string.Empty;
        context.Findings.Report(
            DiagnosticCatalog.LengthMismatch,
            where,
            $"{count:#,0} {(count == 1 ? "row" : "rows")}{lasting} on {bins:#,0} bins of {context.Grid.BinMinutes:0.######} min. Say how long a row lasts ('step: 1 h'), or name the column of their times ('time: hour_start') to join them by time.");
    }

    private void ReportLength(int count, double? stepMinutes, SourceSpan where, bool isSaid)
    {
        var bins = context.Grid.Bins;
        var each = (double)bins / count;
        var noun = count == 1 ? "value" : "values";
        var lasting = stepMinutes is { } step && step != context.Grid.BinMinutes ? FormattableString.Invariant($" of {step:0.######} min") : string.Empty;
        context.Findings.Report(
            DiagnosticCatalog.LengthMismatch,
            where,
            $"{count} {noun}{lasting} on {bins} bins. Say 'align: stretch' (each stands for {each:0.##} bins), 'align: repeat' (they come again every {count} bins) or 'align: hold' (the last one stays).",
            count == 1 && !isSaid ? AlignEdit.Hold(where) : default);
    }
}
