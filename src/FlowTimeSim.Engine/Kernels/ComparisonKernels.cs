using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

internal readonly struct GreaterOrEqualKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a >= b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.GreaterThanOrEqual(a, b).As<long, double>() & Vector<double>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThanOrEqual(a, b) & Vector512<double>.One;
}

internal readonly struct GreaterKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a > b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.GreaterThan(a, b).As<long, double>() & Vector<double>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThan(a, b) & Vector512<double>.One;
}

internal readonly struct LessOrEqualKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a <= b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.LessThanOrEqual(a, b).As<long, double>() & Vector<double>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b) & Vector512<double>.One;
}

internal readonly struct LessKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a < b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.LessThan(a, b).As<long, double>() & Vector<double>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b) & Vector512<double>.One;
}

internal readonly struct EqualKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a == b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.Equals(a, b).As<long, double>() & Vector<double>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b) & Vector512<double>.One;
}

internal readonly struct NotEqualKernel : IBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Apply(double a, double b) => a != b ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Vector.AndNot(Vector<double>.One, Vector.Equals(a, b).As<long, double>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply(Vector512<double> a, Vector512<double> b) => Vector512.AndNot(Vector512<double>.One, Vector512.Equals(a, b));
}
