// CONTRACT: each family of codes has its own file; add rows there.
using System.Reflection;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>The one catalogue of findings. A code, once published, keeps its meaning for ever.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>Every row, by code. Reflected on demand: only <c>explain</c>, documentation and tests ask.</summary>
    public static IReadOnlyList<Diagnostic> All() =>
    [
        .. typeof(DiagnosticCatalog)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Diagnostic>()
            .OrderBy(row => row.Code, StringComparer.Ordinal),
    ];

    private static Diagnostic Error(string code, string title) => new(code, title, Severity.Error);

    private static Diagnostic Warning(string code, string title) => new(code, title, Severity.Warning);

    private static Diagnostic Info(string code, string title) => new(code, title, Severity.Info);
}
