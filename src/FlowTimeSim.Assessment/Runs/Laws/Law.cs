using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>One of the laws.</summary>
/// <param name="Id">The name in results.</param>
/// <param name="Title">In words.</param>
/// <param name="Check">The first violation among a run's components, and how many components it could be judged at.</param>
internal sealed record Law(string Id, string Title, Func<LawSubject, ModelRun, LawBreach?> Check)
{
    /// <summary>True when no author can break it: a breach is a fault of the compiler or the engine.</summary>
    public bool IsOurs => Id == "conservation";

    /// <summary>All of them.</summary>
    public static ImmutableArray<Law> All { get; } =
    [
        new("conservation", "What enters is served, failed, lost, waiting or inside", ConservationLaw.Check),
        new("non-negativity", "No amount is below 0", NonNegativityLaw.Check),
        new("capacity", "Nothing is served above the capacity", CapacityLaw.Check),
        new("littles-law", "The content over time is the time that everyone stays (Little), where a component begins and ends empty", LittlesLaw.Check),
    ];
}
