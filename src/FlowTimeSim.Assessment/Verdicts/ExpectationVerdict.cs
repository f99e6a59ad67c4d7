// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>One expectation judged.</summary>
/// <param name="Text">As written.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">What is actual, what is the limit, where first; empty when it passed.</param>
/// <param name="Where">Its line.</param>
public sealed record ExpectationVerdict(string Text, Outcome Outcome, string Message, Location Where)
{
    /// <summary>The left side's value, in base units.</summary>
    public double? Actual { get; init; }

    /// <summary>The right side's value, in base units.</summary>
    public double? Limit { get; init; }

    /// <summary>The first bin that violates it.</summary>
    public int? FirstBin { get; init; }

    /// <summary>Bins left out because they are unknown.</summary>
    public int UnknownBins { get; init; }

    /// <summary>False when it holds whatever the model does: it then counts for nothing.</summary>
    public bool CanFail { get; init; } = true;
}
