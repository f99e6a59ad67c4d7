// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>The releases that a model can be made for.</summary>
public static class EngineDialects
{
    /// <summary>Release 0.6 of the engine, October 2025.</summary>
    public static EngineDialect FlowTime06 { get; } = new("flowtime-0.6")
    {
        Grammar = ExpressionGrammar.FlowTime06,
        NodeKinds = ["const", "expr", "pmf"],
        AcceptsUnitsInAnyCase = true,
        AcceptsStart = false,
        AcceptsNoNodes = true,
        AcceptsAnyId = true,
        AcceptsPmfMaps = true,
    };

    /// <summary>Release of May 2026: the default.</summary>
    public static EngineDialect FlowTime202605 { get; } = new("flowtime-2026.05")
    {
        Grammar = ExpressionGrammar.FlowTime202605,
        RefusesUnknownKeys = true,
        AcceptsPmfLists = true,
        AcceptsFeedback = true,
        EvaluatesFeedbackInSpans = true,
        ChecksOutputs = true,
        HasTopology = true,
    };

    /// <summary>What both releases accept.</summary>
    public static EngineDialect Portable { get; } = new("portable")
    {
        Grammar = ExpressionGrammar.FlowTime06 with { Name = "portable" },
        NodeKinds = ["const", "expr"],
        RootKeys = ["schemaVersion", "grid", "nodes", "outputs"],
        RefusesUnknownKeys = true,
        AcceptsStart = false,
        ChecksOutputs = true,
    };

    /// <summary>This project's engine alone.</summary>
    public static EngineDialect Embedded { get; } = new("embedded")
    {
        Grammar = ExpressionGrammar.Embedded,
        MaximumBins = Grid.MostBins,
        MaximumBinSize = 1_000_000,
        AcceptsUnitsInAnyCase = true,
        AcceptsNoNodes = true,
        AcceptsAnyId = true,
        AcceptsPmfMaps = true,
        AcceptsPmfLists = true,
        AcceptsFeedback = true,
        HasTopology = true,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<EngineDialect> All { get; } = [FlowTime202605, FlowTime06, Portable, Embedded];

    /// <summary>The row of a name, or null.</summary>
    public static EngineDialect? Find(string name) => All.FirstOrDefault(row => row.Name == name);
}
