// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler;

/// <summary>One scenario (or one ready model) compiled without an error: what it is made of, what runs, what can be named.</summary>
public sealed record CompiledModel(string Id, Grid Grid, EngineModel Engine, Program Program)
{
    /// <summary>The scenario's title.</summary>
    public string? Title { get; init; }

    /// <summary>The scenario's description.</summary>
    public string? Description { get; init; }

    /// <summary>The ids of the catalogs used; empty for a bare model.</summary>
    public ImmutableArray<string> Catalogs { get; init; } = [];

    /// <summary>Where the scenario (or model) is written.</summary>
    public required SourceSpan Origin { get; init; }

    /// <summary>The system, or null for a bare engine model.</summary>
    public FlowModel? Flow { get; init; }

    /// <summary>Every series that can be named, by name.</summary>
    public required IReadOnlyDictionary<string, SeriesInfo> Series { get; init; }

    /// <summary>What is exported: series name and file name.</summary>
    public ImmutableArray<EngineOutput> Outputs { get; init; } = [];

    /// <summary>What was counted or measured in the real system, beside the series that it is compared with.</summary>
    public ImmutableArray<ObservedSeries> Observed { get; init; } = [];

    /// <summary>The parameters with their values in this compilation.</summary>
    public ImmutableArray<ParameterInfo> Parameters { get; init; } = [];

    /// <summary>The item units declared, for the units in tests.</summary>
    public ImmutableArray<string> ItemUnits { get; init; } = [];

    /// <summary>The tests of this scenario.</summary>
    public ImmutableArray<TestSyntax> Tests { get; init; } = [];

    /// <summary>How many of the first bins are warm-up: left out of aggregates, rules and score.</summary>
    public int WarmupBins { get; init; }

    /// <summary>The random inputs, for ensembles: nothing random when empty.</summary>
    public ImmutableArray<RandomInput> Random { get; init; } = [];

    /// <summary>What runs: the engine's model, and what is always 0 where a series has that name. No part of what is emitted.</summary>
    public EngineModel Runnable => Series.Values.Any(info => info.NodeId == SymbolCollector.ZeroNode) && Engine.Nodes.All(node => node.Id != SymbolCollector.ZeroNode)
        ? Engine with { Nodes = Engine.Nodes.Add(new ConstNode(SymbolCollector.ZeroNode, Origin, new double[Grid.Bins])) }
        : Engine;

    /// <summary>The events and changes of its series, with their times.</summary>
    internal ImmutableArray<PlannedEvent> Events { get; init; } = [];

    /// <summary>What it was compiled from, for <see cref="ModelCompiler.Recompile"/>; null for a bare model.</summary>
    internal ModelRecipe? Recipe { get; init; }

    /// <summary>The changes that it was compiled under.</summary>
    internal ImmutableArray<ModelChange> Changes { get; init; } = [];
}
