using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The four operations of an expectation. Unlike in a model a quotient by zero is unknown: a verdict must not rest on a made-up 0.</summary>
internal static class Arithmetic
{
    public static double Apply(BinaryOperator operation, double a, double b) => operation switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        _ => b == 0 ? double.NaN : a / b,
    };

    /// <summary>Operates on estimates: the interval of the result holds every combination of both.</summary>
    public static Estimate Apply(BinaryOperator operation, Estimate a, Estimate b)
    {
        var value = Apply(operation, a.Value, b.Value);
        var magnitude = operation switch
        {
            BinaryOperator.Multiply => a.Magnitude * b.Magnitude,
            BinaryOperator.Divide => b.Value == 0 ? 0 : a.Magnitude / Math.Abs(b.Value),
            _ => Math.Max(a.Magnitude, b.Magnitude),
        };
        var unknown = a.Unknown + b.Unknown;
        if (a.IsCertain && b.IsCertain)
        {
            return Estimate.Certain(value, magnitude, unknown);
        }

        if (operation == BinaryOperator.Divide && b.Low <= 0 && b.High >= 0)
        {
            return new Estimate(value, double.NegativeInfinity, double.PositiveInfinity, magnitude, unknown);
        }

        ReadOnlySpan<double> corners =
            [Apply(operation, a.Low, b.Low), Apply(operation, a.Low, b.High), Apply(operation, a.High, b.Low), Apply(operation, a.High, b.High)];
        var (low, high) = (value, value);
        foreach (var corner in corners)
        {
            (low, high) = (Math.Min(low, corner), Math.Max(high, corner));
        }

        return new Estimate(value, low, high, magnitude, unknown);
    }
}
