namespace FlowTimeSim.Engine;

/// <summary>Draws from a distribution over a list of values by inversion: one uniform number a draw.</summary>
public sealed class DiscreteSampler
{
    private const int FewValues = 16;

    private readonly double[] values;
    private readonly double[] upTo;

    /// <summary>A distribution.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="probabilities">Their weights, not below 0; they are divided by their sum.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or the weights have no positive finite sum.</exception>
    public DiscreteSampler(ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities)
    {
        var sum = 0.0;
        foreach (var probability in probabilities)
        {
            sum += probability >= 0 ? probability : double.NaN;
        }

        if (values.Length != probabilities.Length || !(sum > 0) || !double.IsFinite(sum))
        {
            throw new ArgumentException($"{values.Length} values and weights of sum {sum} are no distribution.", nameof(probabilities));
        }

        this.values = values.ToArray();
        upTo = new double[values.Length];
        var running = 0.0;
        for (var i = 0; i < upTo.Length; i++)
        {
            running += probabilities[i] / sum;
            upTo[i] = running;
            Mean += values[i] * (probabilities[i] / sum);
        }

        // Rounding must not leave a gap below 1 that would fall to a value without weight.
        for (var i = upTo.Length - 1; i >= 0; i--)
        {
            upTo[i] = 1;
            if (probabilities[i] > 0)
            {
                break;
            }
        }
    }

    /// <summary>The expected value.</summary>
    public double Mean { get; }

    /// <summary>The value at a uniform number in [0, 1).</summary>
    public double Draw(double uniform)
    {
        if (upTo.Length <= FewValues)
        {
            // Counting has no branch that chance would make the processor guess wrong.
            var passed = 0;
            foreach (var limit in upTo)
            {
                passed += uniform >= limit ? 1 : 0;
            }

            return values[passed];
        }

        int first = 0, end = upTo.Length - 1;
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            if (uniform < upTo[middle])
            {
                end = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return values[first];
    }
}
