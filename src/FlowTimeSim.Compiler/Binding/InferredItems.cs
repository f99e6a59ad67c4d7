using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Which item flows through which component.</summary>
/// <param name="Items">By component, with the place that says so.</param>
/// <param name="Targets">The component into which each connection's flow goes, by the name of the flow.</param>
/// <param name="Disputed">The texts that were reported because they say another item than all around them.</param>
internal sealed record InferredItems(
    ImmutableDictionary<ComponentEntry, ItemEvidence> Items,
    ImmutableDictionary<string, ComponentEntry> Targets,
    ImmutableArray<SourceSpan> Disputed)
{
    /// <summary>Nothing is known yet.</summary>
    public static InferredItems None { get; } = new(ImmutableDictionary<ComponentEntry, ItemEvidence>.Empty, ImmutableDictionary<string, ComponentEntry>.Empty, []);
}
