using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>One thing that a component looks at.</summary>
/// <param name="Share">Its share of the component; shares need not sum to 1.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Advice">What would win the rest.</param>
/// <param name="Where">The place, when there is one.</param>
internal sealed record Check(double Share, double Value, string Advice, Location? Where)
{
    /// <summary>What was asked: a code, or a word of docs/quality.md.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>The bin that shows it, when one does.</summary>
    public int? Bin { get; init; }
}
