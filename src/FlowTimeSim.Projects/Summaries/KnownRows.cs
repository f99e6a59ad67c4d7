using System.Collections.Frozen;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>The rows of the catalogue by code. A code of a later release has a row without a title.</summary>
internal static class KnownRows
{
    private static readonly FrozenDictionary<string, Diagnostic> Rows = DiagnosticCatalog.All().ToFrozenDictionary(row => row.Code, StringComparer.Ordinal);

    public static Diagnostic Of(string code) => Rows.GetValueOrDefault(code) ?? new Diagnostic(code, "A finding of another release", Severity.Warning);
}
