using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>
/// A node whose values are draws in an ensemble: value[t] = Scale[t] x (the average of the bin's draws) + Offset[t]. In the mean run the draw is
/// its expected value.
/// </summary>
/// <param name="NodeId">The node.</param>
/// <param name="Values">The outcomes.</param>
/// <param name="Probabilities">Of the outcomes, in their order.</param>
/// <param name="BinsPerDraw">How many bins share one draw (0: one draw a replica).</param>
/// <param name="Origin">Where the PMF is written.</param>
public sealed record RandomInput(string NodeId, ImmutableArray<double> Values, ImmutableArray<double> Probabilities, int BinsPerDraw, SourceSpan Origin)
{
    /// <summary>How many draws one bin has when a bin is longer than a draw lasts; else 1.</summary>
    public int DrawsPerBin { get; init; } = 1;

    /// <summary>Multiplies the draw: one value, or one a bin (profile, rescaling, events).</summary>
    public ImmutableArray<double> Scale { get; init; } = [1];

    /// <summary>Is added: one value, or one a bin (events).</summary>
    public ImmutableArray<double> Offset { get; init; } = [0];
}
