// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Flow;

/// <summary>The bound system: components and connections with everything resolved. What pictures and rules look at.</summary>
public sealed record FlowModel(ImmutableArray<FlowComponent> Components, ImmutableArray<FlowConnection> Connections)
{
    /// <summary>What classes are called before people, by id; those without a label are absent.</summary>
    public ImmutableDictionary<string, string> ClassLabels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary><c>LR</c> or <c>TB</c>.</summary>
    public string RankDirection { get; init; } = "LR";
}
