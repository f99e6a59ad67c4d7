using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment;

/// <summary>What is asked of an assessment.</summary>
/// <param name="RunTests">Whether the model's own tests run.</param>
/// <param name="TestFilter">Only cases whose id contains this text; empty: all.</param>
/// <param name="AcceptGolden">Golden files are written instead of compared.</param>
public sealed record AssessmentOptions(bool RunTests = true, string TestFilter = "", bool AcceptGolden = false)
{
    /// <summary>The most work of an ensemble, in node-bins x replicas (<see cref="ModelWork"/>).</summary>
    public long WorkLimit { get; init; } = ModelWork.DefaultLimit;

    /// <summary>Whether it is measured how many small changes of the model its tests notice.</summary>
    public bool MeasureAdequacy { get; init; }

    /// <summary>Whether replicas of a random model are drawn to show how far its queues spread (<see cref="ModelAssessment.Bands"/>): what a report wants, and nothing else.</summary>
    public bool DrawBands { get; init; }

    /// <summary>Metadata that the project says and that completeness looks at: title, description, authors.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The release that the rules are pinned to: later rules cost no score. Levels do not change the score, so that projects stay comparable. Null: all rules.</summary>
    public RulesRelease? Rules { get; init; }
}
