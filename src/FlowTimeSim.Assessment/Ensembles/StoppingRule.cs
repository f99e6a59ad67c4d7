using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// Draws go on until half of every 95 % confidence interval is at most a share of its value, or a quantity. It is looked at after 30 replicas and then after
/// each quarter more, so that few looks are taken at intervals that are each meant for one (Chow and Robbins, "On the asymptotic theory of fixed-width sequential
/// confidence intervals", 1965; at least 30 as in Law, "Simulation Modeling and Analysis").
/// </summary>
/// <param name="Amount">The share, or the quantity in base units.</param>
/// <param name="Dimension">Of the quantity; null for a share.</param>
/// <param name="Display">The unit it is written in.</param>
internal sealed record StoppingRule(double Amount, Dimension? Dimension, DisplayUnit Display)
{
    private const int Fewest = 30;

    /// <summary>The number of replicas after which it is looked at next.</summary>
    public static int Next(int replicas) => Math.Max(Fewest, replicas + (replicas / 4) + 1);

    /// <summary>True when the rule says something of an expectation.</summary>
    public bool Concerns(PreparedExpectation expectation) =>
        !expectation.IsAlways && (Dimension is null || Dimension.Fits(expectation.Condition.Left.Dimension));

    /// <summary>True when an estimate is narrow enough.</summary>
    public bool IsNarrow(Estimate estimate) => estimate.IsCertain || HalfWidth(estimate) <= Allowed(estimate);

    /// <summary>What half of an estimate's interval may be.</summary>
    public double Allowed(Estimate estimate) => Dimension is null ? Amount * Math.Abs(estimate.Value) : Amount;

    /// <summary>Half of an estimate's interval.</summary>
    public static double HalfWidth(Estimate estimate) => (estimate.High - estimate.Low) / 2;
}
