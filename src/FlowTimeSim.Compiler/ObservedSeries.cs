// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>What was counted or measured in the real system, in the bins and units of the series that it is compared with.</summary>
/// <param name="Series">The name of the series.</param>
/// <param name="Values">One value a bin, in base units: items, minutes, plain numbers.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record ObservedSeries(string Series, double[] Values, SourceSpan Origin);
