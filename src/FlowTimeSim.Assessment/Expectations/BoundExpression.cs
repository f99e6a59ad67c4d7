using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>A part of an expectation with its names resolved and its units checked. Values are in base units: items, minutes, plain numbers.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Reach">Over what it has one value.</param>
/// <param name="Dimension">What it can be compared with.</param>
/// <param name="Kind">Flow or level where it is one, which decides what a sum is.</param>
internal abstract record BoundExpression(SourceSpan Span, Reach Reach, Dimension Dimension, SeriesKind Kind);
