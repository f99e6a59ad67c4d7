using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>What came of looking for a model: it, or findings, or wrong use.</summary>
/// <param name="Path">What was read, for showing findings.</param>
/// <param name="Model">The model, when it compiled.</param>
/// <param name="Engine">Whose rules apply.</param>
internal sealed record Loading(GivenPath Path, CompiledModel? Model = null, EngineDialect? Engine = null)
{
    /// <summary>What was wrong with the call itself; null when nothing was.</summary>
    public string? WrongUse { get; init; }

    /// <summary>True when the file does not exist: a finding says so, and the call is wrong.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Which findings are shown, and as what.</summary>
    public SeverityPolicy Policy { get; init; } = SeverityPolicy.AsFound;

    /// <summary>True when all that can be found was looked for, so that a comment that ignores nothing is one.</summary>
    public bool IsJudged { get; init; }

    /// <summary>True when the model is a bare one: what runs is the text itself.</summary>
    public bool IsBare { get; init; }

    /// <summary>True when it is asked whether the tests of a project would notice a mistake.</summary>
    public bool MeasuresAdequacy { get; init; }
}
