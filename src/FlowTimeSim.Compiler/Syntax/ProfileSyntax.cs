// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A shape over time: values with an alignment, or a calendar shape.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Id">Its name; empty when written in place.</param>
/// <param name="Shape"><c>values</c>, <c>hourOfDay</c>, <c>dayOfWeek</c>, <c>monthOfYear</c> or <c>timeOfWeek</c>.</param>
/// <param name="Values">The values of the shape.</param>
/// <param name="Align">For <c>values</c>.</param>
/// <param name="Normalize"><c>mean</c> makes the mean of the shape 1.</param>
/// <param name="Step">For <c>values</c>: how long one lasts.</param>
public sealed record ProfileSyntax(
    SourceSpan Span, Sourced<string> Id, Sourced<string> Shape, Sourced<double[]> Values, Sourced<string>? Align, Sourced<string>? Normalize, YamlScalar? Step)
{
    /// <summary>True when a part of it was refused: that is reported, and what it lacks may have been there.</summary>
    internal bool IsPartial { get; init; }
}

