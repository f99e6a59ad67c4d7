using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Packing;

/// <summary>The catalogue's row of a code that comes from a library below it, which knows codes only.</summary>
internal static class BundleRows
{
    public static Diagnostic Of(string code) =>
        DiagnosticCatalog.All().FirstOrDefault(row => row.Code == code) ?? DiagnosticCatalog.InternalFault;
}
