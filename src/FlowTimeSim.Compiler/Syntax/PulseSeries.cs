// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{pulse, every, at}</c>: an amount in the bin where the instant falls.</summary>
public sealed record PulseSeries(SourceSpan Span, YamlScalar Amount, YamlScalar? Every, YamlScalar? At) : SeriesSyntax(Span);
