using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Output;

/// <summary>Findings in the canonical form that editors and CI logs understand.</summary>
internal static class FindingLines
{
    /// <summary>Prints all but the hidden ones, and gives the exit code.</summary>
    public static int Print(TextWriter to, FindingSink findings)
    {
        foreach (var finding in findings.ToSorted().Where(finding => finding.Severity != Severity.Hidden))
        {
            to.WriteLine(finding.ToString());
        }

        return findings.HasErrors ? ExitCode.ModelErrors : ExitCode.Fine;
    }
}
