using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Components between which flow can come back.</summary>
/// <param name="Members">In the order of the model.</param>
/// <param name="Entry">Where flow from outside enters first.</param>
/// <param name="Gain">The share of what is at the entry that comes back to it once more; 1 or more means that the loop explodes.</param>
/// <param name="Outside">What comes to each member from outside the loop in a mean bin.</param>
/// <param name="Inflow">What comes to each member in a mean bin when all of it is served: N = (I - T')^-1 applied to what comes from outside.</param>
internal sealed record FlowLoop(ImmutableArray<FlowComponent> Members, FlowComponent Entry, double Gain, ImmutableArray<double> Outside, ImmutableArray<double> Inflow)
{
    /// <summary>True when more comes back than went in, and something goes in.</summary>
    public bool Explodes => Gain >= 1 - 1e-9 && Outside.Sum() > 0;

    /// <summary>What comes to a member once all rounds are counted; null for a component outside, and in a loop that has no end.</summary>
    public double? InflowOf(FlowComponent component) => Members.IndexOf(component) is >= 0 and var at && Gain < 1 - 1e-9 ? Inflow[at] : null;

    /// <summary>What comes to a member from outside the loop.</summary>
    public double OutsideOf(FlowComponent component) => Outside[Members.IndexOf(component)];
}
