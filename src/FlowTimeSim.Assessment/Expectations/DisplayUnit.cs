using System.Globalization;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The unit in which a verdict is written: that of the limit where it has one, else one that reads well.</summary>
/// <param name="Text">As it stands behind the number; empty for a plain number.</param>
/// <param name="Factor">From this unit to the base.</param>
internal sealed record DisplayUnit(string Text, double Factor)
{
    private const double Hour = 60;
    private const double Day = 24 * Hour;

    /// <summary>A unit as the author wrote it.</summary>
    public static DisplayUnit Of(Unit unit) => new(unit.Text, unit.Factor);

    /// <summary>Items, or nothing.</summary>
    public static DisplayUnit Of(string item) => new(item, 1);

    /// <summary>A unit for a dimension on bins of so many minutes: rates per hour, day or week as the bin suggests, times in hours.</summary>
    public static DisplayUnit Of(Dimension dimension, double binMinutes)
    {
        var (time, minutes) = binMinutes >= 7 * Day ? ("week", 7 * Day) : binMinutes >= Day ? ("day", Day) : ("hour", Hour);
        var over = string.Join(' ', dimension.Items.Where(i => i.Value > 0).SelectMany(i => Enumerable.Repeat(i.Key, i.Value)));
        var under = dimension.Items.Where(i => i.Value < 0).SelectMany(i => Enumerable.Repeat(i.Key, -i.Value)).ToList();
        if (dimension.Time > 0)
        {
            over = over.Length == 0 ? "h" : $"{over} h";
        }
        else if (dimension.Time < 0)
        {
            under.Add(time);
        }

        var text = under.Count == 0 ? over : $"{(over.Length == 0 && dimension.AnyItem ? "item" : over)}/{string.Join('/', under)}";
        return new DisplayUnit(text.StartsWith('/') ? "1" + text : text, Math.Pow(dimension.Time > 0 ? Hour : minutes, dimension.Time));
    }

    /// <summary>A value in base units, written in this one: <c>5,310 unit</c>.</summary>
    public string Format(double value) => Behind(Number(value / Factor));

    /// <summary>Two values, written so that the texts differ when they do.</summary>
    public (string First, string Second) Format(double first, double second)
    {
        var (a, b) = (Format(first), Format(second));
        var (exact, other) = (Exact(first / Factor), Exact(second / Factor));
        return a != b || exact == other ? (a, b) : (Behind(exact), Behind(other));
    }

    private static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e15 => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.####", CultureInfo.InvariantCulture),
        >= 1e-4 => value.ToString("0.######", CultureInfo.InvariantCulture),
        double.NaN => "unknown",
        _ => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
    };

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private string Behind(string number) => Text.Length == 0 ? number : $"{number} {Text}";
}
