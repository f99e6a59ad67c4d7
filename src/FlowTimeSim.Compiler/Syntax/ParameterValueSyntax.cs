// CONTRACT
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A parameter set to a value.</summary>
public sealed record ParameterValueSyntax(Sourced<string> Id, YamlScalar Value);
