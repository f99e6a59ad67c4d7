// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{pmf, per}</c>: outcomes with their probabilities, and how long one draw lasts.</summary>
public sealed record PmfSeries(SourceSpan Span, SourceSpan PmfSpan, ImmutableArray<PmfOutcome> Outcomes, YamlScalar? Per) : SeriesSyntax(Span);
