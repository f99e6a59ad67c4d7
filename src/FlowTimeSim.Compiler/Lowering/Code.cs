using FlowTimeSim.Compiler.Binding;
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

    /// <summary>A flow so many bins later, or spread over several.</summary>
    public static Expression Delayed(SourceSpan where, Expression flow, LagKernel kernel)
    {
        Expression? sum = null;
        foreach (var (bins, share) in kernel.Parts)
        {
            var later = Shift(where, flow, bins);
            var part = share == 1 ? later : Multiply(where, Number(where, share), later);
            sum = sum is null ? part : Add(where, sum, part);
        }

        return sum ?? Number(where, 0);
    }

    private static Expression Shift(SourceSpan where, Expression flow, double bins) => bins == 0 ? flow : Call(where, "SHIFT", flow, Number(where, bins));
}
