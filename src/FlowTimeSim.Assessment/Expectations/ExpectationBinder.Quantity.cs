using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Expectations;

// Quantities that stand alone: tolerances and widths.
internal sealed partial class ExpectationBinder
{
    /// <summary>Binds a number, a quantity or a parameter; anything else is a finding.</summary>
    public BoundConstant? BindQuantity(Expression expression)
    {
        if (expression is NegateExpression negate)
        {
            return BindQuantity(negate.Operand) is { } operand ? operand with { Value = -operand.Value } : null;
        }

        return expression switch
        {
            NumberExpression number => BindNumber(number),
            ParameterExpression parameter => BindParameter(parameter),
            _ => Malformed<BoundConstant>(expression.Span, $"'{Text(expression.Span)}' is no quantity. Write a number with a unit, such as '0.5 unit' or '2 %'."),
        };
    }
}
