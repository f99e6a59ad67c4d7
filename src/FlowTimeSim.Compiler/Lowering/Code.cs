using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Makes expressions over node ids.</summary>
internal static class Code
{
    public static NameExpression Name(SourceSpan where, string node) => new(where, node);

    public static NumberExpression Number(SourceSpan where, double value) => new(where, value);

    public static BinaryExpression Add(SourceSpan where, Expression a, Expression b) => new(where, BinaryOperator.Add, where, a, b);

    public static BinaryExpression Subtract(SourceSpan where, Expression a, Expression b) => new(where, BinaryOperator.Subtract, where, a, b);

    public static BinaryExpression Multiply(SourceSpan where, Expression a, Expression b) => new(where, BinaryOperator.Multiply, where, a, b);

    public static BinaryExpression Divide(SourceSpan where, Expression a, Expression b) => new(where, BinaryOperator.Divide, where, a, b);

    public static CallExpression Call(SourceSpan where, string function, params ReadOnlySpan<Expression> arguments) => new(where, function, where, [.. arguments]);

    /// <summary>A flow so many bins later. Of a part of a bin that part comes a bin later still: a lag of 1.25 puts 0.75 one and 0.25 two bins later.</summary>
    public static Expression Delayed(SourceSpan where, Expression flow, double bins)
    {
        var whole = Math.Floor(bins);
        var part = bins - whole;
        var early = Shift(where, flow, whole);
        return part == 0
            ? early
            : Add(where, Multiply(where, Number(where, 1 - part), early), Multiply(where, Number(where, part), Shift(where, flow, whole + 1)));
    }

    private static Expression Shift(SourceSpan where, Expression flow, double bins) => bins == 0 ? flow : Call(where, "SHIFT", flow, Number(where, bins));
}
