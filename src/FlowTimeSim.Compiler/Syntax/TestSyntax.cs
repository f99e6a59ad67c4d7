// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A test file: what must hold.</summary>
public sealed record TestSyntax(SourceText Source, SourceSpan Span)
{
    /// <summary>The scenario it tests; null means every scenario of the project.</summary>
    public Sourced<string>? Scenario { get; init; }

    /// <summary>True when a part of it was refused or could not be read: the cases may stand there.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What bare flow limits are per.</summary>
    public YamlScalar? Per { get; init; }

    /// <summary>How far golden series may be off, by unit: the first that fits a series counts where the expectation says nothing.</summary>
    public ImmutableArray<YamlScalar> Tolerances { get; init; } = [];

    /// <summary>The cases.</summary>
    public ImmutableArray<CaseSyntax> Cases { get; init; } = [];
}
