using System.Collections.Immutable;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>An expectation that is understood and can be judged in any run of its case.</summary>
/// <param name="Text">As written.</param>
/// <param name="Where">Its place.</param>
/// <param name="Condition">The comparison, the side that varies on the left.</param>
/// <param name="IsAlways">Whether it is compared bin by bin.</param>
/// <param name="Selections">Over which bins.</param>
/// <param name="Display">The unit of its verdict.</param>
/// <param name="CanFail">False when it holds by construction.</param>
internal sealed record PreparedExpectation(
    string Text, Location Where, BoundCondition Condition, bool IsAlways, ImmutableArray<BinSelection> Selections, DisplayUnit Display, bool CanFail)
{
    /// <summary>What the selections are, when there are several: <c>days</c>.</summary>
    public string Periods { get; init; } = string.Empty;
}
