// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Flow;

/// <summary>The bound system: components and connections with everything resolved. What pictures and rules look at.</summary>
public sealed record FlowModel(ImmutableArray<FlowComponent> Components, ImmutableArray<FlowConnection> Connections)
{
    /// <summary><c>LR</c> or <c>TB</c>.</summary>
    public string RankDirection { get; init; } = "LR";
}
