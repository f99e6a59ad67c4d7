// CONTRACT
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A number, a quantity or an expression: one text in the expression language.</summary>
public sealed record ExpressionSeries(YamlScalar Text) : SeriesSyntax(Text.Span);
