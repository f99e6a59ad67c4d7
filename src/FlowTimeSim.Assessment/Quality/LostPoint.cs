using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Points lost: the rule, the evidence, and what mending it wins.</summary>
/// <param name="Component">The component that lost them.</param>
/// <param name="Reason">What is wrong, with its numbers, and what to do.</param>
/// <param name="Where">The place in the files.</param>
/// <param name="Gain">What mending it adds to the score.</param>
public sealed record LostPoint(string Component, string Reason, Location? Where, double Gain)
{
    /// <summary>What was asked: the code of a finding, or the component and a word of docs/quality.md (<c>evidence.source</c>).</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>The bin that shows it, when one does.</summary>
    public int? Bin { get; init; }
}
