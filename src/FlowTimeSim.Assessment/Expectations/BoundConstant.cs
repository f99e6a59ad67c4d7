using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A quantity.</summary>
/// <param name="IsBare">No unit was written: it takes that of the other side.</param>
/// <param name="Unit">As written, for the verdict.</param>
internal sealed record BoundConstant(SourceSpan Span, Dimension Dimension, double Value, bool IsBare, DisplayUnit? Unit = null)
    : BoundExpression(Span, Reach.Constant, Dimension, SeriesKind.Other);
