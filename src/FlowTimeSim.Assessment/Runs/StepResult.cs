using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>A total or a peak on two steps.</summary>
/// <param name="Series">Of which result.</param>
/// <param name="Figure"><c>total</c> of a flow, <c>peak</c> of a level.</param>
/// <param name="Own">On the model's own bins.</param>
/// <param name="Other">On the other bins.</param>
/// <param name="Bin">The bin of the peak.</param>
/// <param name="Apart">The difference as a share of the larger.</param>
/// <param name="Tolerance">What is allowed.</param>
internal sealed record StepResult(SeriesInfo Series, string Figure, double Own, double Other, int? Bin, double Apart, double Tolerance)
{
    /// <summary>True when the step makes no difference.</summary>
    public bool Holds => Apart <= Tolerance;
}
