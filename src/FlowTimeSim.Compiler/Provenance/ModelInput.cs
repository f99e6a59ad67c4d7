// CONTRACT
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Provenance;

/// <summary>A number, or numbers over time, that somebody wrote into the model: what its results stand on.</summary>
/// <param name="Name"><c>line.capacity</c>, a parameter's id, a free series, <c>bed.size</c>, a connection.</param>
/// <param name="Where">Where its value is written.</param>
/// <param name="Source">Where it comes from, in the author's words; null when nobody says. A CSV is its own source.</param>
public sealed record ModelInput(string Name, Location Where, string? Source)
{
    /// <summary>True for a parameter that counts: it moves by 1, not by a share.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The value of a parameter; of other inputs not known here.</summary>
    public double? Value { get; init; }

    /// <summary>What a change of its name reaches; null when the form itself is scaled.</summary>
    internal bool IsTarget { get; init; }

    /// <summary>The component's field that is scaled where no change reaches it.</summary>
    internal Field? Field { get; init; }

    /// <summary>The connection whose share or factor is scaled where no change reaches it.</summary>
    internal ConnectionSyntax? Connection { get; init; }
}
