using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Fits a list of values to a grid with another number of bins (design: language.md, "Series forms").</summary>
internal static class ValueAlignment
{
    /// <summary>One value a bin, or null for a word that is no alignment.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="align"><c>stretch</c>, <c>repeat</c> or <c>hold</c>.</param>
    public static double[]? Fit(double[] values, int bins, string align)
    {
        Func<int, long>? index = align switch
        {
            "stretch" => bin => (long)bin * values.Length / bins,
            "repeat" => bin => bin % values.Length,
            "hold" => bin => Math.Min(bin, values.Length - 1),
            _ => null,
        };
        if (index is null)
        {
            return null;
        }

        var result = new double[bins];
        for (var bin = 0; bin < bins; bin++)
        {
            result[bin] = values[index(bin)];
        }

        return result;
    }

    /// <summary>Says that a length does not fit, and what can be said instead.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="where">The values.</param>
    /// <param name="hold">The edit that says <c>align: hold</c>: certain for one value, for which all three are the same.</param>
    /// <param name="findings">Receives the error.</param>
    public static void Report(int count, int bins, SourceSpan where, TextEdit hold, FindingSink findings)
    {
        var each = (double)bins / count;
        if (count == 1)
        {
            findings.Report(
                DiagnosticCatalog.LengthMismatch,
                where,
                $"1 value on {bins} bins. Say 'align: stretch' (it stands for {bins} bins), 'align: repeat' (it comes again every bin) or 'align: hold' (it stays).",
                [hold]);
        }
        else if (count < bins)
        {
            findings.Report(
                DiagnosticCatalog.LengthMismatch,
                where,
                $"{count} values on {bins} bins. Say 'align: stretch' (each stands for {each:0.##} bins), 'align: repeat' (they come again every {count} bins) or 'align: hold' (the last one stays).");
        }
        else
        {
            findings.Report(
                DiagnosticCatalog.LengthMismatch,
                where,
                $"{count} values on {bins} bins. Leave {count - bins} out, or say 'align: stretch' (each stands for {each:0.##} bins), 'align: repeat' or 'align: hold' (the first {bins} are taken).");
        }
    }
}
