using System.Globalization;
using System.Text;

namespace FlowTimeSim.Bundles;

/// <summary>
/// JSON with exactly one spelling for each value, as RFC 8785 defines it: names in order of their UTF-16 units, numbers as ECMAScript
/// prints them (the shortest digits that read back the same), no blanks, UTF-8 without BOM.
/// </summary>
public static class CanonicalJson
{
    private const int FlushAt = 16 << 10;

    /// <summary>The bytes of a value.</summary>
    public static byte[] ToBytes(CanonicalValue value)
    {
        using var stream = new MemoryStream();
        Write(stream, value);
        return stream.ToArray();
    }

    /// <summary>Writes a value as it goes, holding a few kilobytes at a time.</summary>
    public static void Write(Stream stream, CanonicalValue value)
    {
        var text = new StringBuilder();
        Append(text, value, stream);
        Flush(text, stream);
    }

    /// <summary>A finite number as ECMAScript prints it: <c>120</c>, <c>0.1</c>, <c>1e+21</c>, <c>1e-7</c>; minus zero is <c>0</c>.</summary>
    public static string Number(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        // "R" gives the shortest digits that read back the same; only their layout differs from ECMAScript's (ECMA-262, 6.1.6.1.20).
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var parts = text.Split('E');
        var power = parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leading = all.AsSpan().IndexOfAnyExcept('0');
        var pointAfter = (point < 0 ? all.Length : point) - leading + power;
        return (value < 0 ? "-" : "") + LayOut(all.Trim('0'), pointAfter);
    }

    // Digits d1..dk and the place n of the decimal point: the value is 0.d1..dk x 10^n.
    private static string LayOut(string digits, int n)
    {
        var k = digits.Length;
        if (k <= n && n <= 21)
        {
            return digits + new string('0', n - k);
        }

        if (n is > 0 and <= 21)
        {
            return digits[..n] + "." + digits[n..];
        }

        if (n is > -6 and <= 0)
        {
            return "0." + new string('0', -n) + digits;
        }

        var power = (n > 0 ? "e+" : "e-") + Math.Abs(n - 1).ToString(CultureInfo.InvariantCulture);
        return k == 1 ? digits + power : digits[..1] + "." + digits[1..] + power;
    }

    private static void Append(StringBuilder text, CanonicalValue value, Stream stream)
    {
        switch (value)
        {
            case CanonicalValue.Literal literal:
                text.Append(literal.Json);
                break;
            case CanonicalValue.Text string_:
                AppendText(text, string_.Value);
                break;
            case CanonicalValue.Numbers numbers:
                AppendNumbers(text, numbers.Values.Span, stream);
                break;
            case CanonicalValue.Items items:
                var before = '[';
                foreach (var item in items.Values)
                {
                    text.Append(before);
                    Append(text, item, stream);
                    before = ',';
                }

                text.Append(items.Values.Length == 0 ? "[]" : "]");
                break;
            case CanonicalValue.Members members:
                var start = '{';
                foreach (var (name, member) in members.Values)
                {
                    text.Append(start);
                    AppendText(text, name);
                    text.Append(':');
                    Append(text, member, stream);
                    start = ',';
                }

                text.Append(members.Values.Count == 0 ? "{}" : "}");
                break;
        }

        if (text.Length > FlushAt)
        {
            Flush(text, stream);
        }
    }

    private static void AppendNumbers(StringBuilder text, ReadOnlySpan<double> values, Stream stream)
    {
        text.Append('[');
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(double.IsFinite(values[i]) ? Number(values[i]) : "null");
            if (text.Length > FlushAt)
            {
                Flush(text, stream);
            }
        }

        text.Append(']');
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static void Flush(StringBuilder text, Stream stream)
    {
        // A flush never falls between the halves of a surrogate pair: it comes after a whole value.
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }
}
