using System.Collections.Immutable;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>What changed in one scenario since its baseline: its sources, its contract, its results.</summary>
/// <param name="Edits">The edits of the sources.</param>
/// <param name="Contract">The changes of what others rely on.</param>
/// <param name="Results">The series whose numbers changed, exported ones first, then those that moved most.</param>
public sealed record ModelChanges(ImmutableArray<ModelEdit> Edits, ImmutableArray<ContractChange> Contract, ImmutableArray<ResultChange> Results)
{
    /// <summary>Nothing changed.</summary>
    public static ModelChanges Nothing { get; } = new([], [], []);

    /// <summary>Whether numbers could be compared bin by bin: the grids are one, and both ran.</summary>
    public bool AreComparable { get; init; } = true;

    /// <summary>What caused the changes of the results.</summary>
    public Attribution Attribution { get; init; } = Attribution.None;

    /// <summary>What the changes ask of the version.</summary>
    public VersionStep Step => Contract.Any(change => change.Step == VersionStep.Major) ? VersionStep.Major
        : !Contract.IsEmpty || !Results.IsEmpty ? VersionStep.Minor
        : !Edits.IsEmpty ? VersionStep.Patch
        : VersionStep.None;
}
