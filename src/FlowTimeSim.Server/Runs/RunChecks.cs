using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Runs;

/// <summary>What the service itself asks of a result, whoever computed it.</summary>
internal static class RunChecks
{
    /// <summary>The runner's findings, and ours about size and numbers that are not finite.</summary>
    public static IReadOnlyList<ModelFinding> Findings(ModelRun result, ServerLimits limits)
    {
        if (result.Findings.Any(finding => finding.IsError))
        {
            return result.Findings;
        }

        var findings = new List<ModelFinding>(result.Findings);
        if (result.Grid is not { } grid)
        {
            findings.Add(new(RegistryCodes.Fault, "error", "The model gave no result and no reason."));
            return findings;
        }

        if (grid.Bins > limits.MaxBins || result.Series.Count > limits.MaxNodes)
        {
            findings.Add(new(RegistryCodes.TooLarge, "error", $"{Say(result.Series.Count)} nodes on {Say(grid.Bins)} bins are more than this service keeps ({Say(limits.MaxNodes)} on {Say(limits.MaxBins)})."));
        }

        foreach (var series in result.Series)
        {
            var bin = Array.FindIndex(series.Values, value => !double.IsFinite(value));
            if (bin >= 0)
            {
                findings.Add(new(DiagnosticCatalog.NotFinite.Code, "error", $"'{series.Name}' is not finite: {series.Values[bin].ToString(CultureInfo.InvariantCulture)}, first at bin {Say(bin)}."));
            }
        }

        return findings;
    }

    private static string Say(int value) => value.ToString(CultureInfo.InvariantCulture);
}
