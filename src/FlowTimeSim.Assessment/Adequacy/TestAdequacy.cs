// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>
/// How many small changes of a model its own tests notice. Only a change that moves an output of a tested scenario by more than 1 % counts; one that does
/// not compile or whose numbers are not finite is no change at all.
/// </summary>
/// <param name="Killed">Changes that make a case fail which holds on the model itself.</param>
/// <param name="Survived">Changes that no case notices.</param>
/// <param name="Equivalent">Changes that move nothing by more than 1 %.</param>
/// <param name="Survivors">The changes that no case notices, the largest first.</param>
public sealed record TestAdequacy(int Killed, int Survived, int Equivalent, ImmutableArray<SurvivingMutant> Survivors)
{
    /// <summary>Why there are no numbers; null when there are.</summary>
    public string? NotMeasured { get; init; }

    /// <summary>True when it was not measured because there is nothing to measure: no tests, or tests that fail. That is lost, and not merely unknown.</summary>
    public bool IsLost { get; init; }

    /// <summary>How many changes the model has room for; above the bounds fewer of them are tried.</summary>
    public int Found { get; init; }

    /// <summary>How many of them were tried.</summary>
    public int Tried { get; init; }

    /// <summary>Killed of killed and survived, 0 to 1; null when none counts.</summary>
    public double? Value => Killed + Survived == 0 ? null : (double)Killed / (Killed + Survived);

    internal static TestAdequacy Unknown(string reason) => new(0, 0, 0, []) { NotMeasured = reason };

    internal static TestAdequacy Lost(string reason) => Unknown(reason) with { IsLost = true };
}
