namespace FlowTimeSim.Compiler.Expressions;

/// <summary>The names that an expression reads.</summary>
public static class ExpressionNames
{
    /// <summary>Every name in the order of the text, as often as it stands there.</summary>
    public static IEnumerable<NameExpression> In(Expression expression) => ExpressionParts.In(expression).OfType<NameExpression>();
}
