using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>One thing that a component looks at.</summary>
/// <param name="Share">Its share of the component; shares need not sum to 1.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Advice">What would win the rest.</param>
/// <param name="Where">The place, when there is one.</param>
internal sealed record Check(double Share, double Value, string Advice, Location? Where);
