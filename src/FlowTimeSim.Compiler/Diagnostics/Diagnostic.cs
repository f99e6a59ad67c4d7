// CONTRACT
namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>A row of the catalogue: a kind of finding with its stable code.</summary>
/// <param name="Code"><c>FTS</c> and four digits; its meaning never changes.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="DefaultSeverity">Unless the project says otherwise.</param>
public sealed record Diagnostic(string Code, string Title, Severity DefaultSeverity)
{
    /// <summary>The release that brought it, so that <c>RulesVersion</c> can pin the set.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>What it is about, one of <see cref="DiagnosticCategory.All"/>: a project gives whole categories a level. The family of the code, unless the row is finer.</summary>
    public string Category { get; init; } = DiagnosticCategory.OfFamily(Code);

    /// <summary>True when it is looked for only where that is asked for, or said only in part: a comment that ignores it may stand where it is not said.</summary>
    public bool IsOnDemand { get; init; }
}
