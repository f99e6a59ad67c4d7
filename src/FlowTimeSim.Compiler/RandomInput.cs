using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>
/// A node whose values are draws in an ensemble: value[t] = Scale[t] x (the average of the bin's draws) + Offset[t]. In the mean run the draw is
/// its expected value. Of the kind <see cref="RandomKind.Poisson"/> it is a count per bin, whose mean is the node's own value where all but it was
/// drawn. Of the kind <see cref="RandomKind.Each"/> it is the sum of n[t] draws, each scaled and shifted so.
/// </summary>
/// <param name="NodeId">The node.</param>
/// <param name="Values">The outcomes.</param>
/// <param name="Probabilities">Of the outcomes, in their order.</param>
/// <param name="BinsPerDraw">How many bins share one draw (0: one draw a replica).</param>
/// <param name="Origin">Where the PMF is written.</param>
public sealed record RandomInput(string NodeId, ImmutableArray<double> Values, ImmutableArray<double> Probabilities, int BinsPerDraw, SourceSpan Origin)
{
    /// <summary>How it is drawn.</summary>
    public RandomKind Kind { get; init; }

    /// <summary>Of the kind <see cref="RandomKind.Each"/>: the node of how many are drawn in each bin, a count that need not be whole.</summary>
    public string? CountNodeId { get; init; }

    /// <summary>The random nodes that must be drawn before it: what it is drawn from depends on them.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>How many draws one bin has when a bin is longer than a draw lasts; else 1.</summary>
    public int DrawsPerBin { get; init; } = 1;

    /// <summary>Multiplies the draw: one value, or one a bin (profile, rescaling, events).</summary>
    public ImmutableArray<double> Scale { get; init; } = [1];

    /// <summary>Is added: one value, or one a bin (events).</summary>
    public ImmutableArray<double> Offset { get; init; } = [0];
}
