namespace FlowTimeSim.Engine;

/// <summary>Draws Poisson counts at addresses of a <see cref="PhiloxSeries"/>.</summary>
public static class PoissonSampler
{
    private const double LargeMean = 10;

    /// <summary>A count.</summary>
    /// <param name="series">The series of draws.</param>
    /// <param name="mean">The expected count; not above 0, or not finite, gives 0.</param>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="period">The period, from 0.</param>
    public static double Draw(PhiloxSeries series, double mean, uint replica, uint period) => mean switch
    {
        <= 0 or double.PositiveInfinity or double.NaN => 0,
        < LargeMean => ByInversion(mean, series.Uniform(replica, period)),
        _ => ByRejection(series, mean, replica, period),
    };

    private static double ByInversion(double mean, double uniform)
    {
        var probability = Math.Exp(-mean);
        var upTo = probability;
        var count = 0;
        while (uniform >= upTo && probability > 0)
        {
            count++;
            probability *= mean / count;
            upTo += probability;
        }

        return count;
    }

    /// <summary>Source: Hörmann, "The transformed rejection method for generating Poisson random variables" (1993), algorithm PTRS.</summary>
    private static double ByRejection(PhiloxSeries series, double mean, uint replica, uint period)
    {
        var logarithm = Math.Log(mean);
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverse = 1.1239 + (1.1328 / (b - 3.4));
        var certain = 0.9277 - (3.6224 / (b - 2));
        for (var draw = 0u; ; draw++)
        {
            var block = series.Block(replica, period, draw);
            var u = block.Uniform - 0.5;
            var v = 1 - block.SecondUniform;
            var distance = 0.5 - Math.Abs(u);
            var count = Math.Floor((((2 * a / distance) + b) * u) + mean + 0.43);
            if (distance >= 0.07 && v <= certain)
            {
                return count;
            }

            if (count < 0 || (distance < 0.013 && v > distance))
            {
                continue;
            }

            if (Math.Log(v) + Math.Log(inverse) - Math.Log((a / (distance * distance)) + b) <= (count * logarithm) - mean - LogFactorial(count))
            {
                return count;
            }
        }
    }

    /// <summary>ln n!, by Stirling's series from 10 on (error below 1e-13), by the product below.</summary>
    private static double LogFactorial(double n)
    {
        if (n < 10)
        {
            var product = 1.0;
            for (var i = 2; i <= n; i++)
            {
                product *= i;
            }

            return Math.Log(product);
        }

        var x = n + 1;
        var inverse = 1 / (x * x);
        var tail = (1.0 / 12 - (inverse * (1.0 / 360 - (inverse * (1.0 / 1260 - (inverse * (1.0 / 1680 - (inverse / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + tail;
    }
}
