// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A PMF, its expected value in every bin. Values and probabilities have one length.</summary>
public sealed record PmfNode(string Id, SourceSpan Origin, ImmutableArray<double> Values, ImmutableArray<double> Probabilities) : EngineNode(Id, Origin)
{
    /// <summary>The sum of value x probability over the sum of the probabilities, added up in the order of the text.</summary>
    public double ExpectedValue()
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < Values.Length; i++)
        {
            sum += Values[i] * Probabilities[i];
            weight += Probabilities[i];
        }

        return weight == 0 ? 0 : sum / weight;
    }
}
