// CONTRACT
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A series or a parameter that is drawn: <c>lanes: { min: 10, max: 20 }</c>, <c>sources.demand: { multiply: { min: 0.5, max: 1.5 } }</c>.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Target">What is changed.</param>
/// <param name="Operation"><c>set</c>, <c>multiply</c> or <c>add</c>.</param>
/// <param name="Min">The lowest value.</param>
/// <param name="Max">The highest value.</param>
public sealed record DrawRangeSyntax(SourceSpan Span, Sourced<string> Target, Sourced<string> Operation, YamlScalar Min, YamlScalar Max)
{
    /// <summary>The change to one value of the range, as if it were written here.</summary>
    /// <param name="literal">A number or a quantity: <c>12</c>, <c>7.5 unit/h</c>.</param>
    public OverrideSyntax At(string literal)
    {
        var source = new SourceText(Span.Source.Path, literal);
        return new OverrideSyntax(Span, Target, Operation, new ExpressionSeries(new YamlScalar(source.Span, literal, true)));
    }
}
