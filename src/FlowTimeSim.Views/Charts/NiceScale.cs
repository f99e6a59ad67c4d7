using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>An axis of numbers whose ends and ticks are round: 1, 2, 2.5, 3 or 5 times a power of ten apart.</summary>
internal sealed record NiceScale(double Low, double High, double Step)
{
    // Beyond this the round ends themselves would overflow.
    private const double Largest = 1e300;

    /// <summary>The scale that shows a range and 0 with about so many steps.</summary>
    public static NiceScale Covering(double minimum, double maximum, int steps)
    {
        var low = double.IsFinite(minimum) ? Math.Clamp(minimum, -Largest, 0) : 0;
        var high = double.IsFinite(maximum) ? Math.Clamp(maximum, 0, Largest) : 0;
        if (high - low < 1e-300)
        {
            high = low + 1;
        }

        var raw = Math.Max((high - low) / steps, 1e-300);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 2.5000001 => 2.5 * power,
            <= 3.0000001 => 3 * power,
            <= 5.0000001 => 5 * power,
            _ => 10 * power,
        };
        return new NiceScale(Math.Floor(low / step) * step, Math.Ceiling((high / step) - 1e-9) * step, step);
    }

    /// <summary>The ticks, from the lowest.</summary>
    public IEnumerable<Tick> Ticks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var i = 0; i <= count; i++)
        {
            var value = Low + (i * Step);
            value = Math.Abs(value) < Step / 1e6 ? 0 : value;
            yield return new Tick(value, High < 1e6 && Low > -1e6 ? Figures.Of(value) : Figures.Short(value));
        }
    }
}
