using System.Runtime.CompilerServices;

namespace FlowTimeSim.Engine;

/// <summary>The arithmetic of one bin. What a kernel does to many values at once must equal this to the bit.</summary>
internal static class Scalars
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double a, double b) => b == 0 ? 0 : a / b;

    /// <summary>The exact remainder, moved to the sign of the divisor: a - b * floor(a / b) would round twice.</summary>
    public static double Modulo(double a, double b)
    {
        if (b == 0)
        {
            return 0;
        }

        var rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Finite(double value) => double.IsFinite(value) ? value : 0;

    public static double Round(double a) => Math.Round(a, MidpointRounding.AwayFromZero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Select(double condition, double whenTrue, double whenFalse) => condition != 0 ? whenTrue : whenFalse;

    /// <summary>The level after a bin. The order of the terms is the real engine's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Queue(double level, double inflow, double outflow, double loss) =>
        Math.Max(0, level + Finite(inflow) - Finite(outflow) - Finite(loss));

    /// <summary>What a schedule lets go in a bin. A capacity that is not finite is no limit.</summary>
    public static double Dispatch(double outflow, double capacity, in Value schedule, int bin) =>
        bin % schedule.Period != schedule.Phase ? 0 : double.IsFinite(capacity) ? Math.Min(outflow, capacity) : outflow;

    /// <summary>The amplitude in the bins of a pulse; nothing comes before its phase.</summary>
    public static double Pulse(double amplitude, in Value pulse, int bin) =>
        bin >= pulse.Phase && ((long)bin - pulse.Phase) % pulse.Period == 0 ? amplitude : 0;

    public static double Apply(UnaryOperation operation, double a) => operation switch
    {
        UnaryOperation.Floor => Math.Floor(a),
        UnaryOperation.Ceiling => Math.Ceiling(a),
        UnaryOperation.Round => Round(a),
        UnaryOperation.Absolute => Math.Abs(a),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static double Apply(BinaryOperation operation, double a, double b) => operation switch
    {
        BinaryOperation.Add => a + b,
        BinaryOperation.Subtract => a - b,
        BinaryOperation.Multiply => a * b,
        BinaryOperation.Divide => Divide(a, b),
        BinaryOperation.Minimum => Math.Min(a, b),
        BinaryOperation.Maximum => Math.Max(a, b),
        BinaryOperation.Modulo => Modulo(a, b),
        BinaryOperation.Step or BinaryOperation.GreaterOrEqual => a >= b ? 1 : 0,
        BinaryOperation.Less => a < b ? 1 : 0,
        BinaryOperation.LessOrEqual => a <= b ? 1 : 0,
        BinaryOperation.Greater => a > b ? 1 : 0,
        BinaryOperation.Equal => a == b ? 1 : 0,
        BinaryOperation.NotEqual => a != b ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}
