// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A queue: <c>Q[t] = max(0, Q[t-1] + in - out - loss)</c>, <c>Q[-1]</c> = <paramref name="Initial"/>.</summary>
public sealed record QueueNode(string Id, SourceSpan Origin, string Inflow, string Outflow, string? Loss, double Initial, QueueDispatch? Dispatch = null) : EngineNode(Id, Origin)
{
    /// <summary>Where what it reads is named, by id; empty for a queue that nobody wrote.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Places { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, SourceSpan>.Empty;
}
