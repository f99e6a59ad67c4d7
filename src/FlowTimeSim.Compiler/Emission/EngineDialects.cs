// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>The releases that a model can be made for.</summary>
public static class EngineDialects
{
    /// <summary>Release 0.6 of the engine, October 2025.</summary>
    public static EngineDialect FlowTime06 { get; } = new("flowtime-0.6");

    /// <summary>Release of May 2026: the default.</summary>
    public static EngineDialect FlowTime202605 { get; } = new("flowtime-2026.05");

    /// <summary>What both releases accept.</summary>
    public static EngineDialect Portable { get; } = new("portable");

    /// <summary>This project's engine alone.</summary>
    public static EngineDialect Embedded { get; } = new("embedded");

    /// <summary>All of them.</summary>
    public static ImmutableArray<EngineDialect> All { get; } = [FlowTime202605, FlowTime06, Portable, Embedded];

    /// <summary>The row of a name, or null.</summary>
    public static EngineDialect? Find(string name) => All.FirstOrDefault(row => row.Name == name);
}
