using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Classes of flow, down to the numbers of every bin.</summary>
public sealed class ClassSemanticsTests
{
    private const string Hours = "grid: { start: 2024-10-01T00:00, bins: 4, binSize: 1, binUnit: hours }\n";

    private const string Desk = """
        classes: [urgent, standard]
        components:
          - { id: ambulances, kind: source, class: urgent, demand: { values: [10, 0, 30, 0] } }
          - { id: walkins, kind: source, class: standard, demand: { values: [30, 20, 0, 0] } }
          - { id: desk, kind: buffer, capacity: 20$ }
          - { id: home, kind: sink }
        connections:
          - { from: ambulances, to: desk }
          - { from: walkins, to: desk }
          - { from: desk, to: home }

        """;

    [Fact]
    public void First_in_first_out_serves_classes_in_the_proportion_in_which_they_wait()
    {
        var model = Model(Desk.Replace("$", string.Empty, StringComparison.Ordinal));

        // Present 10 + 30, then 5 + 35, then 2.5 + 17.5 + 30, then 19.5 + 10.5 (of 50 there are 20 served).
        Equal([5, 2.5, 13, 13], model, "desk.served[urgent]");
        Equal([15, 17.5, 7, 7], model, "desk.served[standard]");
        Equal([5, 2.5, 19.5, 6.5], model, "desk.queue[urgent]");
        Equal([15, 17.5, 10.5, 3.5], model, "desk.queue[standard]");
        Equal([20, 20, 20, 20], model, "desk.served");
        Equal([5, 2.5, 13, 13], model, "home.arrivals[urgent]");
        Equal([5, 2.5, 13, 13], model, "desk.to_home[urgent]");
        Equal([10, 0, 30, 0], model, "ambulances.demand[urgent]");
    }

    [Fact]
    public void A_priority_gives_each_class_what_those_before_it_left()
    {
        var model = Model(Desk.Replace("$", ", discipline: { priority: [urgent, standard] }", StringComparison.Ordinal));

        Equal([10, 0, 20, 10], model, "desk.served[urgent]");
        Equal([10, 20, 0, 10], model, "desk.served[standard]");
        Equal([0, 0, 10, 0], model, "desk.queue[urgent]");
        Equal([20, 20, 20, 10], model, "desk.queue[standard]");
    }

    [Fact]
    public void The_order_of_a_priority_is_that_of_its_list()
    {
        var model = Model(Desk.Replace("$", ", discipline: { priority: [standard, urgent] }", StringComparison.Ordinal));

        Equal([0, 0, 10, 20], model, "desk.served[urgent]");
        Equal([20, 20, 10, 0], model, "desk.served[standard]");
    }

    [Fact]
    public void What_overflows_fails_and_gives_up_is_shared_out_as_what_is_there()
    {
        var model = Model(Desk.Replace("$", ", limit: 10 unit, errorRate: 0.1, patience: 1 h", StringComparison.Ordinal));

        // 40 present, 20 attempts, of 20 left half gives up and 0 overflows; then 30 present (2.5 + 27.5), 5 of 10 left give up.
        Equal([5, 20.0 / 12], model, "desk.attempts[urgent]", 2);
        Equal([0.5, 2.0 / 12], model, "desk.errors[urgent]", 2);
        Equal([4.5, 18.0 / 12], model, "desk.served[urgent]", 2);
        Equal([2.5, 5.0 / 12], model, "desk.abandoned[urgent]", 2);
        Equal([2.5, 5.0 / 12], model, "desk.queue[urgent]", 2);
        Equal([7.5, 55.0 / 12], model, "desk.queue[standard]", 2);
    }

    [Fact]
    public void Where_there_is_priority_the_last_class_overflows_first()
    {
        var model = Model(Desk.Replace("$", ", limit: 15 unit, discipline: { priority: [urgent, standard] }", StringComparison.Ordinal));

        // Standard 30: 10 served, 20 left, 15 fit. Then 35 less 20. In bin 2 urgent waits with 10, so 5 of the 15 have to go.
        Equal([0, 0, 10, 0], model, "desk.queue[urgent]");
        Equal([15, 15, 5, 0], model, "desk.queue[standard]");
        Equal([5, 0, 10, 0], model, "desk.overflow[standard]");
        Equal([0, 0, 0, 0], model, "desk.overflow[urgent]");
    }

    [Fact]
    public void A_service_loses_the_last_class_first_under_priority_and_both_alike_without()
    {
        const string Service = """
            classes: [urgent, standard]
            components:
              - { id: ambulances, kind: source, class: urgent, demand: 10 }
              - { id: walkins, kind: source, class: standard, demand: 30 }
              - { id: desk, kind: service, capacity: 20, errorRate: 0.5 }
            connections:
              - { from: ambulances, to: desk }
              - { from: walkins, to: desk }

            """;
        var model = Model(Service);
        Equal([5, 5, 5, 5], model, "desk.loss[urgent]");
        Equal([15, 15, 15, 15], model, "desk.loss[standard]");
        Equal([2.5, 2.5, 2.5, 2.5], model, "desk.errors[urgent]");
    }

    [Fact]
    public void Connections_choose_by_class_and_one_without_a_list_takes_the_others()
    {
        var model = Model(
            """
            classes: [urgent, standard, visitor]
            components:
              - { id: a, kind: source, class: urgent, demand: 10 }
              - { id: b, kind: source, class: standard, demand: 20 }
              - { id: c, kind: source, class: visitor, demand: 5 }
              - { id: door, kind: router }
              - { id: trauma, kind: sink }
              - { id: ward, kind: sink }
              - { id: lobby, kind: sink }
            connections:
              - { from: a, to: door }
              - { from: b, to: door }
              - { from: c, to: door }
              - { from: door, to: trauma, classes: urgent }
              - { from: door, to: ward, weight: 0.75 }
              - { from: door, to: lobby, weight: rest }

            """);

        Equal([10, 10, 10, 10], model, "trauma.arrivals");
        Equal([15, 15, 15, 15], model, "ward.arrivals[standard]");
        Equal([3.75, 3.75, 3.75, 3.75], model, "ward.arrivals[visitor]");
        Equal([18.75, 18.75, 18.75, 18.75], model, "ward.arrivals");
        Equal([6.25, 6.25, 6.25, 6.25], model, "lobby.arrivals");
    }

    [Fact]
    public void Lists_of_several_classes_share_out_by_weights_of_their_own()
    {
        var model = Model(
            """
            classes: [urgent, standard, visitor]
            components:
              - { id: a, kind: source, class: urgent, demand: 10 }
              - { id: b, kind: source, class: standard, demand: 20 }
              - { id: c, kind: source, class: visitor, demand: 5 }
              - { id: door, kind: router }
              - { id: trauma, kind: sink }
              - { id: ward, kind: sink }
              - { id: lobby, kind: sink }
            connections:
              - { from: a, to: door }
              - { from: b, to: door }
              - { from: c, to: door }
              - { from: door, to: trauma, classes: [urgent, standard], weight: 0.2 }
              - { from: door, to: ward, classes: [standard, urgent], weight: 0.8 }
              - { from: door, to: lobby, classes: visitor, times: 2 }

            """);

        Equal([6, 6, 6, 6], model, "trauma.arrivals");
        Equal([8, 8, 8, 8], model, "ward.arrivals[urgent]");
        Equal([24, 24, 24, 24], model, "door.to_ward");
        Equal([10, 10, 10, 10], model, "lobby.arrivals[visitor]");
    }

    [Fact]
    public void Delays_lags_and_retries_keep_classes_apart()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: { values: [8, 0, 0, 0] } }
              - { id: b, kind: source, class: standard, demand: { values: [0, 16, 0, 0] } }
              - { id: road, kind: delay, lag: 90 min }
              - { id: desk, kind: buffer, capacity: 100, errorRate: 0.5 }
              - { id: again, kind: retry, of: desk.errors, after: 1 h, share: 0.5 }
              - { id: home, kind: sink }
            connections:
              - { from: a, to: road }
              - { from: b, to: road }
              - { from: road, to: desk }
              - { from: again.retries, to: desk }
              - { from: desk, to: home, lag: 1 h }

            """);

        Equal([0, 4, 4, 0], model, "road.served[urgent]");
        Equal([0, 0, 8, 8], model, "road.served[standard]");
        Equal([8, 4, 0, 0], model, "road.inside[urgent]");
        Equal([0, 4, 5, 1.25], model, "desk.arrivals[urgent]");
        Equal([0, 0, 1, 1.25], model, "again.retries[urgent]");
        Equal([0, 0, 0, 2], model, "again.retries[standard]");
        Equal([0, 0, 2, 2.5], model, "home.arrivals[urgent]");
    }

    [Theory]
    [InlineData("")]
    [InlineData(", discipline: { priority: [urgent, standard] }")]
    public void Attempts_are_counted_within_each_class(string discipline)
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: { values: [8, 0, 0, 0] } }
              - { id: b, kind: source, class: standard, demand: { values: [0, 16, 0, 0] } }
              - { id: desk, kind: buffer, capacity: 100, errorRate: 0.5$ }
              - { id: again, kind: retry, of: desk.errors, after: 1 h, maxAttempts: 2 }
            connections:
              - { from: a, to: desk }
              - { from: b, to: desk }
              - { from: again.retries, to: desk }

            """.Replace("$", discipline, StringComparison.Ordinal));

        Equal([0, 4, 0, 0], model, "again.retries[urgent]");
        Equal([0, 2, 0, 0], model, "again.exhausted[urgent]");
        Equal([0, 0, 8, 0], model, "again.retries[standard]");
        Equal([0, 0, 4, 0], model, "again.exhausted[standard]");
        Equal([0, 4, 8, 0], model, "again.retries");
        Equal([0, 2, 4, 0], model, "again.exhausted");
        Equal([4, 8, 0, 0], model, "again.inside");
    }

    [Fact]
    public void Only_some_classes_may_come_back()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: { values: [8, 0, 0, 0] } }
              - { id: b, kind: source, class: standard, demand: { values: [16, 0, 0, 0] } }
              - { id: desk, kind: service, capacity: 100, errorRate: 0.5 }
              - { id: sorting, kind: router }
              - { id: again, kind: retry, of: urgent_failures.served, after: 1 h, maxAttempts: 2 }
              - { id: urgent_failures, kind: delay, lag: 0 h }
              - { id: gone, kind: sink }
            connections:
              - { from: a, to: desk }
              - { from: b, to: desk }
              - { from: desk.errors, to: sorting }
              - { from: sorting, to: urgent_failures, classes: urgent }
              - { from: sorting, to: gone, classes: standard }
              - { from: again.retries, to: desk }

            """);

        Equal([0, 4, 0, 0], model, "again.retries");
        Equal([0, 2, 0, 0], model, "again.exhausted[urgent]");
        Equal([8, 0, 0, 0], model, "gone.arrivals");
    }

    [Fact]
    public void Servers_that_are_held_hold_each_class()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: { values: [2, 0, 2, 0] } }
              - { id: b, kind: source, class: standard, demand: { values: [6, 0, 0, 0] } }
              - { id: beds, kind: buffer, parallelism: 4, serviceTime: 2 h, discipline: { priority: [urgent, standard] } }
            connections:
              - { from: a, to: beds }
              - { from: b, to: beds }

            """);

        Equal([2, 0, 2, 0], model, "beds.attempts[urgent]");
        Equal([2, 0, 2, 0], model, "beds.attempts[standard]");
        Equal([0, 0, 2, 0], model, "beds.served[urgent]");
        Equal([2, 2, 2, 2], model, "beds.inside[standard]");
        Equal([4, 4, 2, 2], model, "beds.queue[standard]");
    }

    [Fact]
    public void A_class_that_comes_alone_is_the_whole_and_has_no_nodes_of_its_own()
    {
        var model = Model(
            """
            classes: [urgent]
            components:
              - { id: a, kind: source, class: urgent, demand: 30 }
              - { id: desk, kind: buffer, capacity: 20, initial: 5 unit }
            connections:
              - { from: a, to: desk }

            """);

        Equal([15, 25, 35, 45], model, "desk.queue[urgent]");
        Assert.DoesNotContain(model.Engine.Nodes, node => node.Id.Contains("__", StringComparison.Ordinal));
        Assert.Equal(model.Series["desk.queue"].NodeId, model.Series["desk.queue[urgent]"].NodeId);
    }

    [Fact]
    public void Class_series_stand_in_expressions_and_outputs()
    {
        var project = TestProject.Of(
            Desk.Replace("$", string.Empty, StringComparison.Ordinal),
            Hours + """
            series:
              - { id: shares, expr: "desk.served[urgent] / desk.served" }
            outputs:
              - { series: "desk.queue[urgent]" }

            """);
        var model = project.Model();
        Equal([0.25, 0.125, 0.65, 0.65], model, "shares");
        Assert.Equal("desk_queue__urgent.csv", Assert.Single(model.Outputs).As);
        Assert.Equal("desk_queue__urgent", Assert.Single(model.Engine.Outputs).Series);
    }

    [Fact]
    public void A_buffer_that_blocks_holds_all_classes_up()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: 10 }
              - { id: b, kind: source, class: standard, demand: 30 }
              - { id: desk, kind: buffer, capacity: 40, discipline: { priority: [urgent, standard] } }
              - { id: ward, kind: buffer, capacity: 10, limit: 20 unit, whenFull: block }
            connections:
              - { from: a, to: desk }
              - { from: b, to: desk }
              - { from: desk, to: ward }

            """);

        // Room 30, then 10, 10, 10: the urgent ones pass, the others wait.
        Equal([30, 10, 10, 10], model, "desk.served");
        Equal([10, 10, 10, 10], model, "desk.served[urgent]");
        Equal([20, 0, 0, 0], model, "desk.served[standard]");
        Equal([10, 30, 30, 30], model, "desk.blocked[standard]");
        Equal([0, 0, 0, 0], model, "desk.blocked[urgent]");
    }

    [Fact]
    public void Served_patients_who_find_no_room_keep_their_beds_class_by_class()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            components:
              - { id: a, kind: source, class: urgent, demand: { values: [1, 0, 0, 0] } }
              - { id: b, kind: source, class: standard, demand: { values: [3, 0, 4, 0] } }
              - { id: beds, kind: buffer, parallelism: 4, serviceTime: 2 h }
              - { id: ward, kind: buffer, capacity: 1, limit: 1 unit, whenFull: block }
            connections:
              - { from: a, to: beds }
              - { from: b, to: beds }
              - { from: beds, to: ward }

            """);

        // Four are ready in bin 2, two of them find room: half of the urgent one, and half of each of the others.
        Equal([0, 0, 2, 1], model, "beds.served");
        Equal([0, 0, 0.5, 0.25], model, "beds.served[urgent]");
        Equal([0, 0, 0.5, 0.25], model, "beds.blocked[urgent]");
        Equal([0, 0, 1.5, 0.75], model, "beds.blocked[standard]");
        Equal([1, 1, 0.5, 0.25], model, "beds.inside[urgent]");
        Equal([3, 3, 3.5, 3.75], model, "beds.inside[standard]");
    }

    private static CompiledModel Model(string catalog) => TestProject.Of(catalog, Hours).Model();

    private static void Equal(double[] expected, CompiledModel model, string series, int bins = 4)
    {
        var actual = TestProject.Values(model, series)[..bins];
        for (var t = 0; t < bins; t++)
        {
            Assert.True(Math.Abs(expected[t] - actual[t]) < 1e-12, $"{series} is {string.Join(", ", actual)}");
        }
    }
}
