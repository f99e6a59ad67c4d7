using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Lays the project's export options over a scenario's grid: the founding plan's adjustable horizon and step.</summary>
internal sealed class ExportGrid(BindingContext context)
{
    /// <summary>The grid with the options over it; null after a finding.</summary>
    public Grid? Over(Grid grid)
    {
        var options = context.Recipe.Inputs.Export;
        var bins = Whole("ModelBins", options.Bins, grid.Bins);
        var size = Whole("ModelBinSize", options.BinSize, grid.BinSize);
        if (bins is null || size is null)
        {
            return null;
        }

        grid = grid with { Bins = bins.Value, BinSize = size.Value };
        if (!string.IsNullOrWhiteSpace(options.BinUnit))
        {
            if (BinUnits.Find(options.BinUnit) is not { } unit)
            {
                Report($"ModelBinUnit is minutes, hours, days or weeks, not '{options.BinUnit}'.");
                return null;
            }

            grid = grid with { BinUnit = unit };
        }

        if (string.IsNullOrWhiteSpace(options.Start))
        {
            return grid;
        }

        if (!LocalTimes.TryParse(options.Start.Trim(), grid.Zone, out var start))
        {
            Report($"ModelStart is no date and time: '{options.Start}'. Write it like 2024-10-01T00:00.");
            return null;
        }

        return grid with { Start = start.ToUniversalTime() };
    }

    private int? Whole(string property, string? text, int otherwise)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= Grid.MostBins)
        {
            return value;
        }

        Report($"{property} is a whole number, 1 or more, not '{text}'.");
        return null;
    }

    private void Report(FormattableString message) =>
        context.Findings.Report(DiagnosticCatalog.ExportOption, Location.File(context.Recipe.Inputs.Export.Origin), message);
}
