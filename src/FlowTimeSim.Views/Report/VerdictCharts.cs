using System.Collections.Immutable;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>Draws a failing expectation: its series in the run that failed, its limit, the bins that it asks about, where it fails first.</summary>
internal static class VerdictCharts
{
    private const int Points = 800;
    private const int MostAtOnce = 400;
    private const int MostWindows = 400;
    private static readonly string[] OfValues = ["min", "max", "mean", "first", "last"];

    /// <summary>The chart; null when there is nothing to draw.</summary>
    public static Chart? Of(CompiledModel model, ExpectationVerdict verdict)
    {
        var grid = model.Grid;
        if (verdict is not { Outcome: Outcome.Failed, Series: { } series, Course: { } course } || course.Length != grid.Bins)
        {
            return null;
        }

        var limit = verdict.Limit is { } most && double.IsFinite(most) && IsInUnitsOf(series, verdict.Text) ? most : (double?)null;
        var label = string.Join(", ", new[] { series, SeriesReading.UnitOf(model, series), limit is { } drawn ? "limit " + Figures.Of(drawn) : string.Empty }.Where(t => t.Length > 0));
        var line = new ChartLine(series, Style(series), course) { HasArea = true, IsFlow = model.Series.TryGetValue(series, out var info) && info.Kind == Compiler.Flow.SeriesKind.Flow };
        return new Chart(verdict.Text + ": " + label, grid, [new ChartPanel(label, 110, [line]) { Limit = limit }])
        {
            Spans = Spans(model, verdict),
            PointsPerLine = Points,
            View = verdict.FirstBin is { } bin && grid.Bins > MostAtOnce ? FirstView.Around(grid, bin) : null,
        };
    }

    private static ImmutableArray<ChartSpan> Spans(CompiledModel model, ExpectationVerdict verdict)
    {
        var spans = ImmutableArray.CreateBuilder<ChartSpan>();
        if (!verdict.Window.IsEmpty && verdict.Window.Length < model.Grid.Bins)
        {
            spans.Add(new ChartSpan("asked", "asked", Runs(verdict.Window)));
        }

        if (verdict.FirstBin is { } first)
        {
            spans.Add(new ChartSpan("first at " + Moments.Short(model.Grid, first), "first", [(first, first + 1)]));
        }

        return spans.ToImmutable();
    }

    private static ImmutableArray<(double From, double To)> Runs(ImmutableArray<int> bins)
    {
        var runs = new List<(double From, double To)>();
        foreach (var bin in bins)
        {
            if (runs.Count > 0 && runs[^1].To == bin)
            {
                runs[^1] = (runs[^1].From, bin + 1);
            }
            else
            {
                runs.Add((bin, bin + 1));
            }
        }

        return [.. runs.Take(MostWindows)];
    }

    // A limit of a sum or a share is no level of the series; that of a value is.
    private static bool IsInUnitsOf(string series, string text)
    {
        var plain = text.AsSpan().Trim();
        var open = plain.IndexOf('(');
        if (plain.StartsWith(series, StringComparison.Ordinal))
        {
            return IsOperator(plain[series.Length..]);
        }

        if (open <= 0 || !plain[(open + 1)..].TrimStart().StartsWith(series, StringComparison.Ordinal))
        {
            return false;
        }

        var name = plain[..open].Trim().ToString();
        var rest = plain[(open + 1)..].TrimStart()[series.Length..].TrimStart();
        return (OfValues.Contains(name, StringComparer.Ordinal) || (name.Length > 1 && name[0] == 'p' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
            && rest.StartsWith(")", StringComparison.Ordinal) && IsOperator(rest[1..]);
    }

    private static bool IsOperator(ReadOnlySpan<char> rest) => rest.TrimStart() is ['<' or '>' or '=' or '!', ..];

    private static string Style(string series) => series[(series.LastIndexOf('.') + 1)..] switch
    {
        "served" => "served",
        "queue" or "inside" or "wait" or "queueTime" => "queue",
        _ => "arr",
    };
}
