// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{values, align, step}</c>.</summary>
public sealed record ValuesSeries(SourceSpan Span, Sourced<double[]> Values, Sourced<string>? Align, YamlScalar? Step) : SeriesSyntax(Span);
