namespace FlowTimeSim.Compiler.Binding;

/// <summary>Arithmetic over known numbers, one or one a bin, exactly as the engine does it (engine.md, "Numbers").</summary>
internal static class Columns
{
    /// <summary>Applies an operation to each pair; one number goes with every bin.</summary>
    public static double[] Zip(double[] a, double[] b, Func<double, double, double> operation)
    {
        var result = new double[Math.Max(a.Length, b.Length)];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = operation(a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]);
        }

        return result;
    }

    /// <summary>Applies an operation to each number.</summary>
    public static double[] Map(double[] a, Func<double, double> operation) => Array.ConvertAll(a, value => operation(value));

    /// <summary>One number a bin.</summary>
    public static double[] Expand(double[] a, int bins)
    {
        if (a.Length == bins)
        {
            return a;
        }

        var result = new double[bins];
        Array.Fill(result, a[0]);
        return result;
    }

    /// <summary>One number where all are equal.</summary>
    public static bool IsConstant(double[] a) => !a.AsSpan().ContainsAnyExcept(a[0]);

    public static double Add(double a, double b) => a + b;

    public static double Subtract(double a, double b) => a - b;

    public static double Multiply(double a, double b) => a * b;

    public static double Divide(double a, double b) => b == 0 ? 0 : a / b;

    public static double Modulo(double a, double b)
    {
        if (b == 0)
        {
            return 0;
        }

        var rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    /// <summary>The numbers so many bins earlier.</summary>
    public static double[] Shift(double[] a, int lag, double before, int bins)
    {
        var all = Expand(a, bins);
        var result = new double[bins];
        Array.Fill(result, before, 0, Math.Min(lag, bins));
        if (lag < bins)
        {
            Array.Copy(all, 0, result, lag, bins - lag);
        }

        return result;
    }

    /// <summary>The causal sum with a kernel.</summary>
    public static double[] Convolve(double[] a, IReadOnlyList<double> kernel, int bins)
    {
        var all = Expand(a, bins);
        var result = new double[bins];
        for (var t = 0; t < bins; t++)
        {
            for (var k = 0; k < kernel.Count && k <= t; k++)
            {
                result[t] += kernel[k] * all[t - k];
            }
        }

        return result;
    }
}
