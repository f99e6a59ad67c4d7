using System.Collections.Immutable;
using FlowTimeSim.Compiler.Changes;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>Edits that only make sense together, mostly one.</summary>
/// <param name="Edits">The edits; empty for what no single edit explains, such as the order of components that share a pool.</param>
/// <param name="Share">Its part of all movement, each series' relative to its size. From 0 to 1.</param>
/// <param name="Where">The line of its first edit.</param>
public sealed record Cause(ImmutableArray<ModelEdit> Edits, double Share, Location Where)
{
    /// <summary>What was edited, in a few words.</summary>
    public string Subject => Edits.IsEmpty ? "the order of what is written" : string.Join(", ", Edits.Select(edit => edit.Subject).Distinct());
}
