using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>An axis of numbers whose ends and ticks are round: 1, 2, 2.5, 3, 4 or 5 times a power of ten apart.</summary>
internal sealed record NiceScale(double Low, double High, double Step)
{
    /// <summary>The scale that shows a range and 0 with about so many steps.</summary>
    public static NiceScale Covering(double minimum, double maximum, int steps)
    {
        var low = double.IsFinite(minimum) ? Math.Min(0, minimum) : 0;
        var high = double.IsFinite(maximum) ? Math.Max(0, maximum) : 0;
        if (high - low < 1e-300)
        {
            high = low + 1;
        }

        // Half the range first: the whole one may be beyond the largest double.
        var raw = Math.Max(((high / 2) - (low / 2)) / steps * 2, 1e-300);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 2.5000001 => 2.5 * power,
            <= 3.0000001 => 3 * power,
            <= 4.0000001 => 4 * power,
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
