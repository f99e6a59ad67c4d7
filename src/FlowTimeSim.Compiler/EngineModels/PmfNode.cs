// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A PMF, its expected value in every bin. Values and probabilities have one length.</summary>
public sealed record PmfNode(string Id, SourceSpan Origin, ImmutableArray<double> Values, ImmutableArray<double> Probabilities) : EngineNode(Id, Origin);
