using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A scenario whose every name is known.</summary>
internal sealed record BoundSystem(ImmutableArray<ComponentEntry> Components, ImmutableArray<BoundConnection> Connections)
{
    /// <summary>How many of the first bins are warm-up.</summary>
    public int WarmupBins { get; init; }

    /// <summary>What was observed, beside the series that it is compared with.</summary>
    public ImmutableArray<ObservedSeries> Observed { get; init; } = [];

    /// <summary>What is exported: names of series and of files.</summary>
    public ImmutableArray<EngineOutput> Outputs { get; init; } = [];
}
