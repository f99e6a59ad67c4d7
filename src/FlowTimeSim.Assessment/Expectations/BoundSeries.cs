using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A series of the model.</summary>
/// <param name="Info">Which.</param>
/// <param name="Factor">From its numbers to base units: a flow's bin becomes a minute.</param>
internal sealed record BoundSeries(SourceSpan Span, SeriesInfo Info, Dimension Dimension, double Factor)
    : BoundExpression(Span, Reach.Bin, Dimension, Info.Kind);
