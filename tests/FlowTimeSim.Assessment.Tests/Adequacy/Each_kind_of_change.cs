using FlowTimeSim.Assessment.Adequacy;

namespace FlowTimeSim.Assessment.Tests.Adequacy;

/// <summary>Every kind of change has a model in which a weak test lets it pass, and the expectation that is suggested then notices it.</summary>
public sealed class Each_kind_of_change
{
    private const string Weak = "max(line.arrivals) <= 1000000 call/hour";

    private const string Demand = "{ id: callers, kind: source, demand: { values: [10, 8, 12, 30, 30, 12, 10, 4], align: repeat } }";

    private const string Rush = "events:\n  - { series: callers.demand, multiply: 1.5, at: 2024-10-01T03:00, for: 2 h, label: the rush }\n";

    public static TheoryData<string, string, string> Models => new()
    {
        { "capacity-dropped", Line("capacity: 16 call/hour"), string.Empty },
        { "capacity-less", Line("capacity: 16 call/hour"), string.Empty },
        { "capacity-more", Line("capacity: 16 call/hour"), string.Empty },
        { "demand-less", Line("capacity: 16 call/hour"), string.Empty },
        { "demand-more", Line("capacity: 16 call/hour"), string.Empty },
        { "pool-less", "pools: [{ id: staff, size: 4 }]\n" + Line("serviceTime: 15 min, pool: staff"), string.Empty },
        { "pool-more", "pools: [{ id: staff, size: 4 }]\n" + Line("serviceTime: 15 min, pool: staff"), string.Empty },
        { "input-less", Counted, string.Empty },
        { "input-more", Counted, string.Empty },
        { "max-for-min", Line("capacity: \"MIN(20 call/hour, 8 call/hour + SHIFT(line.queue, 1) / 1 h)\""), string.Empty },
        { "min-for-max", Line("capacity: \"MAX(14 call/hour, 8 call/hour + SHIFT(line.queue, 1) / 1 h)\""), string.Empty },
        { "lag-longer", Line("capacity: 16 call/hour", "lag: 2 h"), string.Empty },
        { "lag-shorter", Line("capacity: 16 call/hour", "lag: 2 h"), string.Empty },
        { "backlog-forgotten", Line("capacity: 16 call/hour"), string.Empty },
        { "initial-forgotten", Line("capacity: 16 call/hour, initial: 20 call"), string.Empty },
        { "route-swapped", Ways, string.Empty },
        { "route-lost", Ways, string.Empty },
        { "event-removed", Line("capacity: 16 call/hour"), Rush },
        { "blocking-forgotten", Line("capacity: 30 call/hour", to: "next", and: "  - { id: next, kind: buffer, capacity: 14 call/hour, limit: 5 call, whenFull: block }\n"), string.Empty },
        { "limit-forgotten", Line("capacity: 16 call/hour, limit: 10 call"), string.Empty },
        { "patience-forgotten", Line("capacity: 16 call/hour, patience: 1 h"), string.Empty },
        { "errors-forgotten", Line("capacity: 16 call/hour, errorRate: 20 %"), string.Empty },
        { "retry-forgotten", Retried, string.Empty },
        { "loss-forgotten", Line("capacity: 16 call/hour", kind: "service"), string.Empty },
    };

    private static string Counted =>
        "series:\n  - { id: calls, pmf: { 8: 0.5, 12: 0.5 }, unit: call/hour }\n" + Line("capacity: 9 call/hour").Replace(Demand, "{ id: callers, kind: source, demand: calls }", StringComparison.Ordinal);

    private static string Ways => $"components:\n  - {Demand}\n"
        + "  - { id: desk, kind: router }\n  - { id: line, kind: buffer, capacity: 10 call/hour }\n  - { id: other, kind: buffer, capacity: 10 call/hour }\n"
        + "connections:\n  - { from: callers, to: desk }\n  - { from: desk, to: line, weight: 80 % }\n  - { from: desk, to: other, weight: rest }\n";

    private static string Retried => $"components:\n  - {Demand}\n"
        + "  - { id: line, kind: buffer, capacity: 20 call/hour, errorRate: 20 % }\n  - { id: again, kind: retry, of: line.errors, after: 1 h }\n"
        + "connections:\n  - { from: callers, to: line }\n  - { from: again.retries, to: line }\n";

    [Fact]
    public void Has_a_model_here() =>
        Assert.Equal(MutationOperators.All.Select(kind => kind.Id).Order(StringComparer.Ordinal), Models.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Models))]
    public void Survives_a_weak_test_and_is_killed_by_the_expectation_that_is_suggested(string kind, string catalog, string events)
    {
        var weak = Measured.Of(catalog, Measured.Case(Weak), events);
        var survivors = weak.Survivors.Where(one => one.Operator == kind).ToArray();
        Assert.True(survivors.Length > 0, $"survived: {string.Join("; ", weak.Survivors.Select(one => one.Operator))}; equivalent: {weak.Equivalent}");
        Assert.All(survivors, one => Assert.True(one.Moved[0].Share > 0.01));
        Assert.All(survivors, one => Assert.NotNull(one.Suggestion));

        var strong = Measured.Of(catalog, Measured.Case([Weak, .. survivors.Select(one => one.Suggestion!).Distinct()]), events);
        Assert.DoesNotContain(kind, strong.Survivors.Select(one => one.Operator));
        Assert.True(strong.Killed >= survivors.Length);
    }

    private static string Line(string fields, string connection = "", string kind = "buffer", string to = "done", string and = "") =>
        $"components:\n  - {Demand}\n  - {{ id: line, kind: {kind}, {fields} }}\n{and}  - {{ id: done, kind: sink }}\n"
        + $"connections:\n  - {{ from: callers, to: line{(connection.Length > 0 ? ", " + connection : string.Empty)} }}\n  - {{ from: line, to: {to} }}\n"
        + (to == "done" ? string.Empty : $"  - {{ from: {to}, to: done }}\n");
}
