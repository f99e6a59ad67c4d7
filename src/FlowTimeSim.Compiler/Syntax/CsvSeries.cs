// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{csv, column, unit, time, step}</c>.</summary>
public sealed record CsvSeries(SourceSpan Span, Sourced<string> Path, Sourced<string>? Column, Sourced<string>? Time, YamlScalar? Step) : SeriesSyntax(Span);
