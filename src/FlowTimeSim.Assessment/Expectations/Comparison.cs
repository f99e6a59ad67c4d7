using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Comparisons that forgive what rounding does: limits and equality hold within 1e-9 of the largest value involved.</summary>
internal static class Comparison
{
    private const double Tolerance = 1e-9;

    /// <summary>True of the six comparisons.</summary>
    public static bool Is(BinaryOperator operation) => operation is BinaryOperator.Less or BinaryOperator.LessOrEqual
        or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.Equal or BinaryOperator.NotEqual;

    /// <summary>True when the comparison holds. Strict ones must hold beyond the tolerance, or a limit that is touched would pass as below.</summary>
    public static bool Holds(BinaryOperator operation, double left, double right, double magnitude)
    {
        var slack = Tolerance * Math.Max(magnitude, Math.Max(Finite(left), Finite(right)));
        return operation switch
        {
            BinaryOperator.Less => left < right - slack,
            BinaryOperator.LessOrEqual => left <= right + slack,
            BinaryOperator.Greater => left > right + slack,
            BinaryOperator.GreaterOrEqual => left >= right - slack,
            BinaryOperator.Equal => Math.Abs(left - right) <= slack || left.Equals(right),
            _ => Math.Abs(left - right) > slack,
        };
    }

    /// <summary>The comparison with its sides exchanged.</summary>
    public static BinaryOperator Mirror(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => operation,
    };

    /// <summary>How a failed comparison is said: <c>above</c>, <c>below</c>, <c>not</c>.</summary>
    public static string Words(BinaryOperator operation, double left, double right) => operation switch
    {
        BinaryOperator.LessOrEqual => "above",
        BinaryOperator.Less => Holds(BinaryOperator.Greater, left, right, 0) ? "above" : "not below",
        BinaryOperator.GreaterOrEqual => "below",
        BinaryOperator.Greater => Holds(BinaryOperator.Less, left, right, 0) ? "below" : "not above",
        BinaryOperator.Equal => "not",
        _ => "which must not be",
    };

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
