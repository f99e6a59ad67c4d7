using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>A component as it was measured.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Weight">Its share of the score.</param>
/// <param name="Reason">What it stands on, or why it was not measured.</param>
/// <param name="Checks">What was looked at; empty when it was not measured.</param>
internal sealed record Measurement(string Id, double Weight, string Reason, ImmutableArray<Check> Checks)
{
    /// <summary>The weighted mean of the checks; null when it was not measured.</summary>
    public double? Value => Checks.IsEmpty ? null : Checks.Sum(c => c.Share * c.Value) / Checks.Sum(c => c.Share);

    /// <summary>What is missing for a full check, as a part of the component's value.</summary>
    public double Missing(Check check) => check.Share * (1 - check.Value) / Checks.Sum(c => c.Share);
}
