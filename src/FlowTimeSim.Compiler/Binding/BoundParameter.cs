using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A parameter with its value: a number with a unit, or a text.</summary>
internal sealed record BoundParameter(ParameterSyntax Syntax, ParameterInfo Info, Bound? Number, string? Text, SourceSpan Written);
