using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Baselines;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>What came of a build.</summary>
/// <param name="Findings">Everything found, in reading order.</param>
/// <param name="Models">One a scenario or ready model that compiled.</param>
public sealed record BuildOutcome(ImmutableArray<Finding> Findings, ImmutableArray<ModelResult> Models)
{
    /// <summary>True when no finding is an error.</summary>
    public bool Succeeded => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>What was written, relative to the output folder, with forward slashes.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>What was asked for, found or not, relative to the project.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>What changed since the baseline, where one is asked for.</summary>
    public BaselineOutcome Changes { get; init; } = BaselineOutcome.None;

    /// <summary>The properties as they were understood.</summary>
    public required ProjectSettings Settings { get; init; }
}
