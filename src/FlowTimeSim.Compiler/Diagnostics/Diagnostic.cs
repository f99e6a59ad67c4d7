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

    /// <summary>The family by the first digit of the code.</summary>
    public string Category => Code[3] switch
    {
        '0' => "project",
        '1' => "syntax",
        '2' => "names and units",
        '3' => "engine",
        '4' => "model tests",
        '5' => "flow analysis",
        '6' => "bundle",
        '7' => "registry",
        '8' => "quality",
        _ => "internal",
    };
}
