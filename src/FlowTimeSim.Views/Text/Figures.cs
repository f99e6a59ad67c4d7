using System.Globalization;

namespace FlowTimeSim.Views.Text;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Figures
{
    private static readonly (double Size, string Letter)[] Magnitudes = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")];

    /// <summary>Grouped, with three to four significant digits below 100: <c>3,825</c>, <c>0.97</c>.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "unknown" : value > 0 ? "infinite" : "minus infinite";
        }

        var size = Math.Abs(value);
        var format = size switch
        {
            0 => "0",
            >= 1e15 or < 1e-4 => "0.##e0",
            >= 100 => "#,0",
            >= 10 => "0.#",
            >= 0.1 => "0.##",
            >= 0.01 => "0.###",
            _ => "0.#####",
        };
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>At most four characters and a letter: <c>7.5 M</c>.</summary>
    public static string Short(double value)
    {
        var size = Math.Abs(value);
        if (!double.IsFinite(value) || size < 9999.5 || size >= 1e15)
        {
            return Of(value);
        }

        foreach (var (unit, letter) in Magnitudes)
        {
            if (size >= unit * 0.9995)
            {
                var scaled = value / unit;
                return string.Create(CultureInfo.InvariantCulture, $"{scaled.ToString(Math.Abs(scaled) < 99.95 ? "0.#" : "0", CultureInfo.InvariantCulture)} {letter}");
            }
        }

        return Of(value);
    }

    /// <summary>Two decimals, as scores are shown.</summary>
    public static string Score(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A whole number, grouped.</summary>
    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 error</c>, <c>3 errors</c>.</summary>
    public static string Count(int value, string noun) => Count(value) + " " + noun + (value == 1 ? string.Empty : "s");

    /// <summary>A coordinate to a tenth, without a negative zero.</summary>
    public static string Coordinate(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Six significant digits without an exponent, for numbers of moderate size in paths.</summary>
    public static string Precise(double value)
    {
        var size = Math.Abs(value);
        if (size < 1e-9)
        {
            return "0";
        }

        var decimals = Math.Clamp(5 - (int)Math.Floor(Math.Log10(size)), 0, 9);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.#########", CultureInfo.InvariantCulture);
    }
}
