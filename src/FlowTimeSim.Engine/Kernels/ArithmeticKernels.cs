using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

internal readonly struct AddKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a + b;
}

internal readonly struct SubtractKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a - b;
}

internal readonly struct MultiplyKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => a * b;
}

/// <summary>The quotient, with all bits cleared where the divisor is 0.</summary>
internal readonly struct DivideKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => Scalars.Divide(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.AndNot(a / b, Vector.Equals(b, Vector<double>.Zero).As<long, double>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.AndNot(a / b, Vector512.Equals(b, Vector512<double>.Zero));
}

internal readonly struct MinimumKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => Math.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.Min(a, b);
}

internal readonly struct MaximumKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => Math.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.Max(a, b);
}
