using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A share above 1 is most often a percentage without its sign.</summary>
internal static class Percentage
{
    /// <summary>Says that a share lies between 0 and 1, and offers the percent sign where a plain number stands.</summary>
    /// <param name="findings">Where it goes.</param>
    /// <param name="value">The share, where it is written.</param>
    /// <param name="what">What it is: <c>The error rate of 'line'</c>.</param>
    /// <param name="most">The number above 1.</param>
    /// <param name="cause">Where the event or change stands that made it so; null: none did.</param>
    public static void Report(FindingSink findings, Bound value, string what, double most, SourceSpan? cause = null)
    {
        var text = value.Text.Trim();
        if (cause is null && most <= 100 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            findings.Report(
                DiagnosticCatalog.NegativeValue,
                value.Origin,
                $"{what} is {most:0.######}: it lies between 0 and 1. Write '{text} %' or {most / 100:0.######}.",
                [new TextEdit(value.Origin, $"{text} %")]);
            return;
        }

        findings.Report(DiagnosticCatalog.NegativeValue, cause ?? value.Origin, $"{what} is {most:0.######}: it lies between 0 and 1. Write 2 % or 0.02.");
    }
}
