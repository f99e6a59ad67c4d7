using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Servers that several components share, down to the numbers of every bin.</summary>
public sealed class PoolTests
{
    private const string Hours = "grid: { start: 2024-10-01T00:00, bins: 6, binSize: 1, binUnit: hours }\n";

    private const string Clinic = """
        pools: [{ id: staff, size: $ }]
        components:
          - { id: alarms, kind: source, demand: { values: [6, 20, 0, 0, 0, 0] } }
          - { id: calls, kind: source, demand: 8 }
          - { id: expert, kind: buffer, serviceTime: 30 min, pool: staff }
          - { id: agent, kind: buffer, serviceTime: 15 min, pool: staff }
        connections:
          - { from: alarms, to: expert }
          - { from: calls, to: agent }

        """;

    [Fact]
    public void Each_component_takes_what_those_before_it_left()
    {
        var model = Model(Clinic.Replace("$", "4", StringComparison.Ordinal));

        // Of 4 servers the expert's take 3 (6 at half an hour each), then all: 8 of 20.
        Equal([8, 8, 8, 8, 8, 8], model, "expert.capacity");
        Equal([4, 0, 0, 8, 16, 16], model, "agent.capacity");
        Equal([4, 0, 0, 8, 16, 16], model, "agent.served");
        Equal([4, 4, 4, 4, 4, 4], model, "staff.used");
        Equal([0, 0, 0, 0, 0, 0], model, "staff.free");
        Equal([4, 4, 4, 4, 4, 4], model, "staff.size");
    }

    [Fact]
    public void A_component_takes_no_more_than_its_parallelism()
    {
        var model = Model(Clinic.Replace("$", "4", StringComparison.Ordinal).Replace("30 min,", "30 min, parallelism: 1,", StringComparison.Ordinal));

        Equal([2, 2, 2, 2, 2, 2], model, "expert.served");
        Equal([12, 12, 12, 12, 12, 12], model, "agent.capacity");
        Equal([3, 3, 3, 3, 3, 3], model, "staff.used");
        Equal([1, 1, 1, 1, 1, 1], model, "staff.free");
    }

    [Fact]
    public void A_held_server_stays_taken_whoever_comes_first()
    {
        var model = Model(
            """
            pools: [{ id: beds, size: 5 }]
            components:
              - { id: alarms, kind: source, demand: { values: [1, 4, 0, 0, 0, 0] } }
              - { id: calls, kind: source, demand: { values: [8, 0, 0, 8, 0, 0] } }
              - { id: trauma, kind: buffer, serviceTime: 1 h, pool: beds }
              - { id: ward, kind: buffer, serviceTime: 3 h, pool: beds }
            connections:
              - { from: alarms, to: trauma }
              - { from: calls, to: ward }

            """);

        // Trauma takes 1 of 5, the ward the other 4 for three hours: 1 bed is left for the next emergencies.
        Equal([5, 1, 1, 5, 2, 0], model, "trauma.capacity");
        Equal([1, 1, 1, 2, 0, 0], model, "trauma.served");
        Equal([4, 0, 0, 3, 2, 0], model, "ward.capacity");
        Equal([4, 0, 0, 3, 2, 0], model, "ward.attempts");
        Equal([4, 4, 4, 3, 5, 5], model, "ward.inside");
        Equal([5, 5, 5, 5, 5, 5], model, "beds.used");
    }

    [Fact]
    public void Sizes_are_profiles_parameters_and_the_targets_of_events()
    {
        var project = TestProject.Of(
            "parameters:\n  crew: 3\n" + Clinic.Replace("$", "{ values: [1, 1, 2, 2, 1, 1], scale: \"${crew}\" }", StringComparison.Ordinal),
            Hours + """
            events:
              - { series: staff.size, set: 1, at: 2024-10-01T01:00, for: 1 h }
            series:
              - { id: idle, expr: staff.free / staff.size }

            """);
        var model = project.Model();
        Equal([3, 1, 6, 6, 3, 3], model, "staff.size");
        Equal([6, 2, 12, 6, 0, 0], model, "expert.served");

        var more = ModelCompiler.Recompile(model, [new ModelChange("staff.size", "set", null, 100, null)], project.Findings);
        Assert.Empty(project.Errors);
        Equal([6, 20, 0, 0, 0, 0], more!, "expert.served");
    }

    [Fact]
    public void Servers_may_be_counted_in_an_item_of_their_own()
    {
        var model = Model(
            """
            units: [call, agent]
            pools: [{ id: staff, size: 4 agent }]
            components:
              - { id: calls, kind: source, demand: 60 call/h }
              - { id: desk, kind: buffer, capacity: 12 call/(agent*h), pool: staff }
            connections:
              - { from: calls, to: desk }

            """);

        Equal([48, 48, 48, 48, 48, 48], model, "desk.served");
        Equal([4, 4, 4, 4, 4, 4], model, "staff.used");
        Assert.Equal("agent", model.Series["staff.free"].Unit.Text);
    }

    [Fact]
    public void Servers_that_go_home_finish_what_they_have_begun()
    {
        var model = Model(
            """
            pools: [{ id: beds, size: { values: [4, 2, 2, 2, 2, 2] } }]
            components:
              - { id: calls, kind: source, demand: 4 }
              - { id: ward, kind: buffer, serviceTime: 3 h, pool: beds }
              - { id: never, kind: service, serviceTime: 1 h, pool: beds }
            connections:
              - { from: calls, to: ward }

            """);

        Equal([4, 0, 0, 2, 0, 0], model, "ward.attempts");
        Equal([4, 4, 4, 2, 2, 2], model, "beds.used");
        Equal([0, 0, 0, 0, 0, 0], model, "beds.free");
    }

    [Fact]
    public void Classes_and_pools_go_together()
    {
        var model = Model(
            """
            classes: [urgent, standard]
            pools: [{ id: staff, size: 3 }]
            components:
              - { id: alarms, kind: source, class: urgent, demand: 2 }
              - { id: calls, kind: source, class: standard, demand: 4 }
              - { id: expert, kind: buffer, serviceTime: 30 min, pool: staff }
              - { id: agent, kind: buffer, serviceTime: 1 h, pool: staff, discipline: { priority: [urgent, standard] } }
            connections:
              - { from: alarms, to: expert }
              - { from: expert, to: agent }
              - { from: calls, to: agent }

            """);

        Equal([2, 2, 2, 2, 2, 2], model, "agent.capacity");
        Equal([2, 2, 2, 2, 2, 2], model, "agent.served[urgent]");
        Equal([4, 8, 12, 16, 20, 24], model, "agent.queue[standard]");
    }

    [Fact]
    public void A_pool_that_is_shared_against_the_flow_says_what_to_do()
    {
        var project = TestProject.Of(
            """
            pools: [{ id: staff, size: 3 }]
            components:
              - { id: calls, kind: source, demand: 4 }
              - { id: expert, kind: buffer, serviceTime: 30 min, pool: staff }
              - { id: agent, kind: buffer, serviceTime: 1 h, pool: staff }
            connections:
              - { from: calls, to: agent }
              - { from: agent, to: expert }

            """,
            Hours);
        Assert.Empty(project.Compile());
        Assert.Contains("error FTS2087: 'agent' takes of the pool 'staff' what 'expert' leaves", Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    private static CompiledModel Model(string catalog) => TestProject.Of(catalog, Hours).Model();

    private static void Equal(double[] expected, CompiledModel model, string series)
    {
        var actual = TestProject.Values(model, series);
        Assert.True(expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12), $"{series} is {string.Join(", ", actual)}");
    }
}
