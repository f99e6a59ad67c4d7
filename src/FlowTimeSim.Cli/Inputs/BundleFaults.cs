using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>What is wrong with a bundle, as findings.</summary>
internal static class BundleFaults
{
    public static void Report(IEnumerable<BundleFault> faults, string file, FindingSink findings)
    {
        var rows = DiagnosticCatalog.All().ToDictionary(row => row.Code, StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            findings.Add(new Finding(rows.GetValueOrDefault(fault.Code, DiagnosticCatalog.BundleNotABundle), Severity.Error, OneLine(fault.Message), Location.File(file)));
        }
    }

    // A message of several sentences may be longer than the 200 characters of one escaped text.
    private static string OneLine(string message) => string.Concat(message.Chunk(150).Select(part => PlainText.Escape(new string(part))));
}
