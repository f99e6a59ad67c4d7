using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>A node whose values are draws in an ensemble: its PMF, scaled, one draw for so many bins (0: one a replica).</summary>
public sealed record RandomInput(string NodeId, ImmutableArray<double> Values, ImmutableArray<double> Probabilities, int BinsPerDraw, SourceSpan Origin);
