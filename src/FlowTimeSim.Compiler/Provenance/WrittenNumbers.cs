using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Provenance;

/// <summary>Tells a form that brings numbers of its own from one that only says what is computed from what.</summary>
internal static class WrittenNumbers
{
    /// <summary>True for data, distributions and profiles, and for an expression with a number other than 0 and 1.</summary>
    public static bool In(SeriesSyntax form, ModelRecipe recipe) => form.Profile is not null || (form.Scale is { } scale && In(scale, recipe)) || form switch
    {
        ExpressionSeries expression => In(expression.Text, recipe),
        PoissonSeries poisson => In(poisson.Mean, recipe),
        _ => true,
    };

    private static bool In(YamlScalar text, ModelRecipe recipe) => recipe.Parsed.Get(text, new FindingSink()) is { } tree
        && ExpressionParts.In(tree).Any(part => part is NumberExpression { UnitText: { Length: > 0 } } or NumberExpression { Value: not (0 or 1) });
}
