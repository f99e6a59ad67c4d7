// CONTRACT
namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>metadata</c> of any file.</summary>
public sealed record MetadataSyntax(Sourced<string>? Id, Sourced<string>? Title, Sourced<string>? Description)
{
    /// <summary>Who answers for it: a person, a team, an address.</summary>
    public Sourced<string>? Owner { get; init; }

    /// <summary>Nothing said.</summary>
    public static MetadataSyntax Empty { get; } = new(null, null, null);
}
