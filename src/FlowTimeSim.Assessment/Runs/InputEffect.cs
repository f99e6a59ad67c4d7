using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Provenance;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>How much the tested results move with one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Elasticity">
/// By how many percent the results move when it moves by 1 %: the mean over the results of sum |y' - y| / sum |y| / share. Null where it could not be moved.
/// </param>
/// <param name="Most">The result that moves most, and by how many percent; null where none moves.</param>
internal sealed record InputEffect(ModelInput Input, double? Elasticity, (SeriesInfo Series, double Elasticity)? Most);
