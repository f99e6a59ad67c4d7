using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>The kinds of change that tests should notice: the mistakes that people make. A new kind is a row here, and one in docs/quality.md.</summary>
internal static class MutationOperators
{
    private const double Less = 0.9;
    private const double More = 1.1;

    /// <summary>All of them.</summary>
    public static ImmutableArray<MutationOperator> All { get; } =
    [
        new("capacity-dropped", CapacityMutations.Dropped),
        new("capacity-less", sites => InputMutations.OfMeasure(sites, "capacity", Less)),
        new("capacity-more", sites => InputMutations.OfMeasure(sites, "capacity", More)),
        new("demand-less", sites => InputMutations.OfMeasure(sites, "demand", Less)),
        new("demand-more", sites => InputMutations.OfMeasure(sites, "demand", More)),
        new("pool-less", sites => InputMutations.OfMeasure(sites, "size", Less)),
        new("pool-more", sites => InputMutations.OfMeasure(sites, "size", More)),
        new("input-less", sites => InputMutations.Free(sites, Less)),
        new("input-more", sites => InputMutations.Free(sites, More)),
        new("max-for-min", sites => FunctionMutations.Find(sites, "MIN", "MAX")),
        new("min-for-max", sites => FunctionMutations.Find(sites, "MAX", "MIN")),
        new("lag-longer", sites => LagMutations.Find(sites, 1)),
        new("lag-shorter", sites => LagMutations.Find(sites, -1)),
        new("backlog-forgotten", BacklogMutations.Forgotten),
        new("initial-forgotten", BacklogMutations.Empty),
        new("route-swapped", RouteMutations.Swapped),
        new("route-lost", RouteMutations.Lost),
        new("event-removed", EventMutations.Find),
        new("blocking-forgotten", CapacityMutations.Unblocked),
        new("limit-forgotten", sites => MeasureMutations.Zero(sites, "overflow", "nothing is turned away at {0}, however full it is")),
        new("patience-forgotten", sites => MeasureMutations.Zero(sites, "abandoned", "nobody loses patience at {0}")),
        new("errors-forgotten", sites => MeasureMutations.Zero(sites, "errors", "nothing fails at {0}")),
        new("retry-forgotten", sites => MeasureMutations.Zero(sites, "retries", "nothing comes back from {0}")),
        new("loss-forgotten", sites => MeasureMutations.Zero(sites, "loss", "what {0} cannot serve is not lost")),
    ];
}
