// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A flow sequence of plain numbers only, read without an object per number. Any number of items, also none.</summary>
public sealed record YamlNumbers(SourceSpan Span, double[] Values) : YamlNode(Span)
{
    /// <summary>Where one of the numbers stands in the text; found by reading again, only when a finding needs it.</summary>
    public SourceSpan SpanOf(int index)
    {
        var at = 0;
        foreach (var span in NumberArrays.SpansIn(Span))
        {
            if (at++ == index)
            {
                return span;
            }
        }

        return Span;
    }

    /// <summary>The numbers as scalars, for the few lists that hold numbers among other things.</summary>
    internal IEnumerable<YamlScalar> ToScalars() =>
        NumberArrays.SpansIn(Span).Select(span => new YamlScalar(span, span.Characters.ToString(), true));
}
