// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>One route of a router.</summary>
public sealed record RouterRoute(string Target, ImmutableArray<string> Classes, double Weight);
