using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Projects.Settings;

/// <summary>The properties of a project, understood.</summary>
public sealed record ProjectSettings
{
    /// <summary>The artifact's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>A title for people; null: the scenario's.</summary>
    public string? Title { get; init; }

    /// <summary>A description; null: the scenario's.</summary>
    public string? Description { get; init; }

    /// <summary>Who made it.</summary>
    public string? Authors { get; init; }

    /// <summary>SemVer 2.0.</summary>
    public required string Version { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The engines that must run it; the first is the main one.</summary>
    public ImmutableArray<EngineDialect> Engines { get; init; } = [EngineDialects.FlowTime202605];

    /// <summary>Horizon, step and outputs, where the project changes them.</summary>
    public ExportOptions Export { get; init; } = ExportOptions.None;

    /// <summary>Whether validation results are in the artifact.</summary>
    public bool IncludeValidation { get; init; } = true;

    /// <summary>Whether the bundle holds what compiling again needs.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the model's tests run.</summary>
    public bool RunTests { get; init; } = true;

    /// <summary>Only cases whose id contains this.</summary>
    public string TestFilter { get; init; } = string.Empty;

    /// <summary>Golden files are written instead of compared.</summary>
    public bool AcceptGolden { get; init; }

    /// <summary>Whether it is measured how many small changes of the model its tests notice.</summary>
    public bool MeasureAdequacy { get; init; }

    /// <summary>Below it the build fails; null: none, and a low score is a warning.</summary>
    public double? MinimumQualityScore { get; init; }

    /// <summary>The most work of a run or an ensemble, in node-bins x replicas.</summary>
    public long WorkLimit { get; init; } = ModelWork.DefaultLimit;

    /// <summary>Whether <c>report.html</c> is made.</summary>
    public bool GenerateReport { get; init; } = true;

    /// <summary>The one time stamp of an artifact, RFC 3339 UTC.</summary>
    public string Created { get; init; } = CreatedStamp.Fixed;

    /// <summary>The scenario whose artifact has the project's own id; null: the only one.</summary>
    public string? DefaultScenario { get; init; }
}
