namespace FlowTimeSim.Cli.Output;

/// <summary>A series as a line of eight-step blocks.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws at most <paramref name="width"/> characters; each stands for the highest value of its bins, a gap for unknown ones.</summary>
    public static string Draw(ReadOnlySpan<double> values, int width)
    {
        var count = Math.Min(width, values.Length);
        Span<double> peaks = stackalloc double[count];
        for (var i = 0; i < count; i++)
        {
            var from = (int)((long)i * values.Length / count);
            var to = (int)((long)(i + 1) * values.Length / count);
            peaks[i] = double.NaN;
            foreach (var value in values[from..to])
            {
                peaks[i] = double.IsNaN(peaks[i]) || value > peaks[i] ? value : peaks[i];
            }
        }

        var low = 0.0;
        var high = 0.0;
        foreach (var peak in peaks)
        {
            low = peak < low ? peak : low;
            high = peak > high ? peak : high;
        }

        var line = new char[count];
        for (var i = 0; i < count; i++)
        {
            line[i] = double.IsNaN(peaks[i]) ? ' '
                : high > low ? Blocks[(int)Math.Round((peaks[i] - low) / (high - low) * (Blocks.Length - 1))]
                : Blocks[0];
        }

        return new string(line);
    }
}
