using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <content>Kernels as sums of shifts.</content>
internal sealed partial class ExpressionLowering
{
    /// <summary>So many terms stand in one node; more go on in the next.</summary>
    private const int TermsInANode = 100;

    private bool HasNegative(CallExpression conv) =>
        !dialect.Grammar.HasUnaryMinus && conv.Arguments[1] is ArrayExpression array && array.Values.Any(double.IsNegative);

    /// <summary>k0 * x + k1 * SHIFT(x, 1) + ..., added in the order in which the kernel is: the same bits.</summary>
    private Expression SumOfShifts(double[] kernel, Expression source)
    {
        var x = kernel.Length > 1 ? Shared(source) : source;
        Expression? sum = null;
        var terms = 0;
        for (var lag = 0; lag < kernel.Length && lag < bins; lag++)
        {
            if (kernel[lag] == 0)
            {
                continue;
            }

            var read = lag == 0 ? x : Invoke("SHIFT", x, Number(lag));
            var term = Join(BinaryOperator.Multiply, read, Number(kernel[lag]));
            if (sum is not null && ++terms % TermsInANode == 0)
            {
                sum = Shared(sum);
            }

            sum = sum is null ? term : Join(BinaryOperator.Add, sum, term);
        }

        return sum ?? Join(BinaryOperator.Multiply, x, Number(0));
    }
}
