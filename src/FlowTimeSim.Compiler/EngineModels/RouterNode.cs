// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A router of a bare model: replaces the values of its targets.</summary>
public sealed record RouterNode(string Id, SourceSpan Origin, string Queue, ImmutableArray<RouterRoute> Routes) : EngineNode(Id, Origin);
