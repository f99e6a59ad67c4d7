// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An ensemble.</summary>
public sealed record EnsembleSyntax(SourceSpan Span, Sourced<double> Replicas, Sourced<double>? Seed);
