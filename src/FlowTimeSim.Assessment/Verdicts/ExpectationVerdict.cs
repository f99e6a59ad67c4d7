// CONTRACT
using System.Collections.Immutable;
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

    /// <summary>The bins that it looks at, rising, warm-up left out; the period that fails first where it holds for each of several.</summary>
    public ImmutableArray<int> Window { get; init; } = [];

    /// <summary>The series to draw beside it: the first that it names; null when it names none.</summary>
    public string? Series { get; init; }

    /// <summary>The unit in which the message says actual and limit; empty for a plain number.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>From <see cref="Unit"/> to base units: a limit in base units divided by it is what the message says.</summary>
    public double UnitFactor { get; init; } = 1;

    /// <summary>The 95 % confidence interval of the left side over an ensemble's replicas, in base units.</summary>
    public (double Low, double High)? Interval { get; init; }

    /// <summary>How many replicas were drawn; null outside of an ensemble.</summary>
    public int? Replicas { get; init; }

    /// <summary><see cref="Series"/> in the run that failed, one value a bin; null when it did not fail, or outside of one run.</summary>
    public double[]? Course { get; init; }

    /// <summary>Bins left out because they are unknown.</summary>
    public int UnknownBins { get; init; }

    /// <summary>False when it holds whatever the model does: it then counts for nothing.</summary>
    public bool CanFail { get; init; } = true;
}
