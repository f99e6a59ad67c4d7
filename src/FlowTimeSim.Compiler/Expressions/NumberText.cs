using System.Globalization;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>Numbers as text that reads back to the same bits.</summary>
public static class NumberText
{
    /// <summary>The shortest text that reads back to the same number, with an exponent where that is shorter: <c>1E+21</c>.</summary>
    public static string Shortest(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The same digits without an exponent, for engines that know none: <c>1000000000000000000000</c>.</summary>
    /// <param name="value">A finite number.</param>
    public static string Expanded(double value)
    {
        var text = Shortest(value);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
        {
            return text;
        }

        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : string.Empty;
        var mantissa = text[sign.Length..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var whole = (point < 0 ? mantissa.Length : point) + exponent;
        if (whole <= 0)
        {
            return string.Concat(sign, "0.", new string('0', -whole), digits);
        }

        return whole >= digits.Length
            ? string.Concat(sign, digits, new string('0', whole - digits.Length))
            : string.Concat(sign, digits.AsSpan(0, whole), ".", digits.AsSpan(whole));
    }
}
