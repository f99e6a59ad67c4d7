using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The random part of a value: the value is draw x scale + offset, in each bin.</summary>
internal sealed record PmfDraw(ImmutableArray<double> Values, ImmutableArray<double> Probabilities, SourceSpan Origin)
{
    /// <summary>Minutes that one draw lasts; 0: the whole run.</summary>
    public double Minutes { get; init; }

    /// <summary>Multiplies the draw; one value, or one a bin.</summary>
    public double[] Scale { get; init; } = [1];

    /// <summary>Is added; one value, or one a bin.</summary>
    public double[] Offset { get; init; } = [0];

    /// <summary>The expected value of one draw.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Values.Length; i++)
            {
                sum += Values[i] * Probabilities[i];
            }

            return sum;
        }
    }
}
