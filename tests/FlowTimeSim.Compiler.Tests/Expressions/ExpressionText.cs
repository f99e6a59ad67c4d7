using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Expressions;

/// <summary>Reads expressions from plain text.</summary>
internal static class ExpressionText
{
    public static YamlScalar Scalar(string text) => new(new SourceText("models/a.yaml", text).Span, text, true);

    public static Expression? Parse(string text, ExpressionGrammar grammar, FindingSink findings) =>
        ExpressionParser.Parse(Scalar(text), grammar, findings);

    public static Expression Parse(string text, ExpressionGrammar grammar)
    {
        var findings = new FindingSink();
        var result = Parse(text, grammar, findings);
        Assert.Empty(findings.ToSorted());
        return Assert.IsAssignableFrom<Expression>(result);
    }

    public static Finding Refuse(string text, ExpressionGrammar grammar)
    {
        var findings = new FindingSink();
        Assert.Null(Parse(text, grammar, findings));
        return Assert.Single(findings.ToSorted());
    }

    /// <summary>The tree in brackets, so that two trees can be compared.</summary>
    public static string Tree(Expression expression) => expression switch
    {
        NumberExpression number => NumberText.Shortest(number.Value) + (number.UnitText is { } unit ? "{" + unit + "}" : string.Empty),
        NameExpression name => name.Name + (name.Class is { } label ? "[" + label + "]" : string.Empty),
        ParameterExpression parameter => "$" + parameter.Name,
        NegateExpression negate => "(neg " + Tree(negate.Operand) + ")",
        ArrayExpression array => "[" + string.Join(' ', array.Values.Select(NumberText.Shortest)) + "]",
        CallExpression call => "(" + call.Function + string.Concat(call.Arguments.Select(argument => " " + Tree(argument))) + ")",
        BinaryExpression binary => "(" + binary.Operator + " " + Tree(binary.Left) + " " + Tree(binary.Right) + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };
}
