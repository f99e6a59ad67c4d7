// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An ensemble.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Replicas">How many, or how many at the most when <see cref="HalfWidth"/> is said.</param>
/// <param name="Seed">Where the draws begin.</param>
public sealed record EnsembleSyntax(SourceSpan Span, Sourced<double> Replicas, Sourced<double>? Seed)
{
    /// <summary>How narrow the confidence intervals must be before no more is drawn: a share of the value (<c>2 %</c>) or a quantity (<c>20 unit</c>).</summary>
    public YamlScalar? HalfWidth { get; init; }
}
