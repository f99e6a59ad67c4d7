// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A component for the views of the engine: semantic name to node id.</summary>
public sealed record TopologyNode(string Id, string Kind, ImmutableArray<KeyValuePair<string, string>> Semantics, double? InitialQueueDepth);
