// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One expectation: a text, or a golden series.</summary>
public sealed record ExpectationSyntax(SourceSpan Span)
{
    /// <summary>The condition, in the expression language over aggregates.</summary>
    public YamlScalar? That { get; init; }

    /// <summary>The series compared with a golden file.</summary>
    public Sourced<string>? Series { get; init; }

    /// <summary>The golden file, relative to the test file.</summary>
    public Sourced<string>? EqualsFile { get; init; }

    /// <summary>How far it may be from the golden file: a number (of the larger value, or of 1), a share (<c>1 %</c>) or a quantity (<c>0.5 unit</c>).</summary>
    public YamlScalar? Tolerance { get; init; }

    /// <summary>The window.</summary>
    public WindowSyntax? During { get; init; }

    /// <summary><c>day</c>, <c>week</c>: in each of them.</summary>
    public Sourced<string>? Each { get; init; }
}
