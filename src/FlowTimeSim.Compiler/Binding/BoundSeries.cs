using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A value in the units of its place: flows per bin, levels in items, durations in minutes, ratios plain.</summary>
/// <param name="Value">The value; the factor of its unit is 1.</param>
/// <param name="Kind">What its numbers are.</param>
/// <param name="Unit">What a reader is told.</param>
internal sealed record BoundSeries(Bound Value, SeriesKind Kind, Unit Unit);
