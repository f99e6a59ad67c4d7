// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{poisson: form}</c>.</summary>
public sealed record PoissonSeries(SourceSpan Span, SeriesSyntax Mean) : SeriesSyntax(Span);
