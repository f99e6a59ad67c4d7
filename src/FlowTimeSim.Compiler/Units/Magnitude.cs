namespace FlowTimeSim.Compiler.Units;

/// <summary>Conversions that do not leave a trace: 113 an hour on bins of an hour is 113, not 112.99999999999999.</summary>
internal static class Magnitude
{
    private const double Rounding = 1e-12;

    /// <summary>A value times a factor, through the reciprocal where that is the whole number.</summary>
    public static double Times(double value, double factor)
    {
        if (Math.Abs(factor) >= 1)
        {
            return value * Whole(factor);
        }

        var inverse = 1 / factor;
        var whole = Whole(inverse);
        return whole == Math.Round(inverse) ? value / whole : value * factor;
    }

    /// <summary>The factor without the rounding of its making.</summary>
    public static double Clean(double factor) => Times(1, factor);

    private static double Whole(double value)
    {
        var whole = Math.Round(value);
        return Math.Abs(value - whole) <= Rounding * Math.Abs(value) ? whole : value;
    }
}
