using System.Collections.Immutable;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>What caused the changes of the results.</summary>
/// <param name="Scheme"><c>shapley</c>: the mean over all orders of the edits; <c>ordered</c>: the mean of one order and its reverse; <c>none</c>.</param>
/// <param name="Causes">The causes, the one that moved most first.</param>
/// <param name="Runs">How many hybrids were compiled and run.</param>
public sealed record Attribution(string Scheme, ImmutableArray<Cause> Causes, int Runs)
{
    /// <summary>Nothing was looked for.</summary>
    public static Attribution None { get; } = new("none", [], 0);
}
