// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Compiler;

/// <summary>What is compiled: the paths of a project's items, and what its properties ask for.</summary>
public sealed record CompilerInputs
{
    /// <summary>Catalog files of the project.</summary>
    public ImmutableArray<string> Catalogs { get; init; } = [];

    /// <summary>Catalog files of referenced projects and packages: visible, their findings are not ours.</summary>
    public ImmutableArray<string> ReferencedCatalogs { get; init; } = [];

    /// <summary>Scenario files.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <summary>Test files.</summary>
    public ImmutableArray<string> Tests { get; init; } = [];

    /// <summary>Ready artifacts and bare engine models.</summary>
    public ImmutableArray<string> Models { get; init; } = [];

    /// <summary>The engines that must run it; the first is the main one.</summary>
    public ImmutableArray<EngineDialect> Engines { get; init; } = [EngineDialects.FlowTime202605];

    /// <summary>Export options that change horizon, step or outputs.</summary>
    public ExportOptions Export { get; init; } = ExportOptions.None;

    /// <summary>The most work, in node-bins x replicas (<see cref="ModelWork"/>).</summary>
    public long WorkLimit { get; init; } = ModelWork.DefaultLimit;

    /// <summary>Parameter values on top of the scenario's, as text in the expression language (command line, registry).</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;
}
