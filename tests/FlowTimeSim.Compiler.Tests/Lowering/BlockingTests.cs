using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Who is held up by a full buffer, by how much, and who is not.</summary>
public sealed class BlockingTests
{
    [Fact]
    public void Through_a_router_the_feeder_is_held_up_by_its_share()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 100 job/h, initial: 1000 job }
              - { id: split, kind: router }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: line, to: split }
              - { from: split, to: pack, weight: 0.25 }
              - { from: split, to: done, weight: rest }
            """);

        // Room for 30, then for 10 a bin: four times as much can go.
        Assert.Equal([100, 60, 40, 40], TestProject.Values(model, "line.served")[..4]);
        Assert.Equal([15, 20, 20, 20], TestProject.Values(model, "pack.queue")[..4]);
        Assert.Equal([0, 40, 60, 60], TestProject.Values(model, "line.blocked")[..4]);
        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum());
    }

    [Fact]
    public void Failures_before_a_full_buffer_hold_up_what_fails()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 100 job/h, initial: 1000 job, errorRate: 0.25 }
              - { id: repair, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: line, to: done }
              - { from: line.errors, to: repair }
            """);

        Assert.Equal([75, 45, 30, 30], TestProject.Values(model, "line.served")[..4]);
        Assert.Equal([15, 20, 20, 20], TestProject.Values(model, "repair.queue")[..4]);
    }

    [Fact]
    public void What_a_source_brings_through_the_same_router_is_not_held_up()
    {
        var model = Model(
            """
              - { id: late, kind: source, demand: 6 job/h }
              - { id: line, kind: buffer, capacity: 100 job/h, initial: 1000 job }
              - { id: merge, kind: router }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: late, to: merge }
              - { from: line, to: merge }
              - { from: merge, to: pack }
            """);

        Assert.Equal([24, 4, 4, 4], TestProject.Values(model, "line.served")[..4]);
        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum());
    }

    [Fact]
    public void Two_ways_from_one_feeder_to_one_buffer_are_one_share()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 100 job/h, initial: 1000 job }
              - { id: split, kind: router }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: line, to: split, weight: 0.5 }
              - { from: line, to: pack, weight: 0.5 }
              - { from: split, to: pack, weight: 0.5 }
              - { from: split, to: done, weight: 0.5 }
            """);

        // Three quarters of what the line serves end in front of pack.
        Assert.Equal([40, 40 / 3.0], TestProject.Values(model, "line.served")[..2].Select(value => Math.Round(value, 12)), Near);
        Assert.Equal(20, TestProject.Values(model, "pack.queue")[1], 9);
    }

    [Fact]
    public void A_held_server_keeps_what_has_no_room_and_begins_nothing_in_its_place()
    {
        var model = Model(
            """
              - { id: oven, kind: buffer, serviceTime: 2 h, parallelism: 40, initial: 1000 job }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: oven, to: pack }
              - { from: pack, to: done }
            """);

        // 40 are done in bin 2, of which 30 find room; then 10 leave a bin, and 10 begin.
        Assert.Equal([40, 0, 30, 10, 10, 10], TestProject.Values(model, "oven.attempts")[..6]);
        Assert.Equal([0, 0, 30, 10, 10, 10], TestProject.Values(model, "oven.served")[..6]);
        Assert.Equal([0, 0, 10, 0, 20, 20], TestProject.Values(model, "oven.blocked")[..6]);
        Assert.Equal([40, 40, 40, 40, 40, 40], TestProject.Values(model, "oven.inside")[..6]);
        Assert.Equal([0, 0, 20, 20, 20, 20], TestProject.Values(model, "pack.queue")[..6]);
    }

    [Fact]
    public void A_weight_that_depends_on_the_run_holds_up_by_what_it_is()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 100 job/h, initial: 1000 job }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: line, to: pack, weight: "IF(SHIFT(line.queue, 1) > 750 job, 0.5, 0)" }
              - { from: line, to: done, weight: rest }
            """);

        Assert.Equal([60, 20, 20], TestProject.Values(model, "line.served")[..3]);
        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum(), 9);
        Assert.Contains(100, TestProject.Values(model, "line.served"));
    }

    [Fact]
    public void Who_feeds_another_comes_before_it_whatever_the_order_of_the_connections()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 30 job/h, initial: 1000 job }
              - { id: check, kind: buffer, capacity: 30 job/h }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: check, to: pack }
              - { from: line, to: check, weight: 0.5 }
              - { from: line, to: pack, weight: 0.5 }
            """);

        Assert.Equal([30, 20, 20, 20], TestProject.Values(model, "line.served")[..4].Select(value => Math.Round(value, 9)), Near);
        Assert.All(TestProject.Values(model, "pack.queue"), level => Assert.True(level <= 20 + 1e-9));
    }

    [Fact]
    public void Lines_that_part_and_meet_again_lose_nothing()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, capacity: 60 job/h, initial: 200 job }
              - { id: left, kind: buffer, capacity: 25 job/h, limit: 30 job, whenFull: block }
              - { id: right, kind: buffer, capacity: 25 job/h, limit: 30 job, whenFull: block }
              - { id: pack, kind: buffer, capacity: 20 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: line, to: left, weight: 0.5 }
              - { from: line, to: right, weight: 0.5 }
              - { from: right, to: pack }
              - { from: left, to: pack }
              - { from: pack, to: done }
            """);

        Assert.Equal(200, TestProject.Values(model, "done.arrivals").Sum(), 9);
        Assert.All(TestProject.Values(model, "done.arrivals")[..9], served => Assert.Equal(20, served, 9));
        foreach (var buffer in (string[])["left", "right", "pack"])
        {
            Assert.Equal(0, TestProject.Values(model, buffer + ".overflow").Sum(), 9);
        }
    }

    [Fact]
    public void Of_classes_that_part_only_the_share_of_the_one_that_is_blocked_counts()
    {
        var model = Model(
            """
              - { id: urgent, kind: source, class: urgent, demand: { pulse: 100 job } }
              - { id: slow, kind: source, class: slow, demand: { pulse: 300 job } }
              - { id: line, kind: buffer, capacity: 100 job/h }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            """
              - { from: urgent, to: line }
              - { from: slow, to: line }
              - { from: line, to: pack, classes: urgent }
              - { from: line, to: done, classes: slow }
            """,
            "classes: [urgent, slow]\n");

        // A quarter of what the line serves is urgent: 30 fit, then 10 a bin.
        Assert.Equal([100, 60, 40, 40], TestProject.Values(model, "line.served")[..4].Select(value => Math.Round(value, 9)), Near);
        Assert.Equal([15, 20, 20, 20], TestProject.Values(model, "pack.queue")[..4].Select(value => Math.Round(value, 9)), Near);
    }

    [Theory]
    [InlineData("kind: buffer, serviceTime: 2 h, parallelism: 40", "")]
    [InlineData("kind: buffer, serviceTime: 2 h, parallelism: 40, errorRate: 0.25", "")]
    [InlineData("kind: buffer, serviceTime: 2 h, parallelism: 40, discipline: { priority: [urgent, slow] }", "")]
    [InlineData("kind: buffer, capacity: 40 job/h, discipline: { priority: [urgent, slow] }", ", classes: urgent")]
    [InlineData("kind: buffer, serviceTime: 2 h, parallelism: 40", ", classes: urgent")]
    public void Classes_that_are_held_up_together_add_up(string line, string classes)
    {
        var model = Model(
            $$"""
              - { id: urgent, kind: source, class: urgent, demand: { pulse: 100 job } }
              - { id: slow, kind: source, class: slow, demand: { pulse: 300 job } }
              - { id: line, {{line}} }
              - { id: pack, kind: buffer, capacity: 10 job/h, limit: 20 job, whenFull: block }
            """,
            $$"""
              - { from: urgent, to: line }
              - { from: slow, to: line }
              - { from: line, to: pack{{classes}} }
            """ + (classes.Length == 0 ? string.Empty : "\n  - { from: line, to: done, classes: slow }"),
            "classes: [urgent, slow]\n");

        foreach (var measure in (string[])["served", "blocked", "queue"])
        {
            var parts = TestProject.Values(model, $"line.{measure}[urgent]").Zip(TestProject.Values(model, $"line.{measure}[slow]"), (a, b) => Math.Round(a + b, 9));
            Assert.Equal(TestProject.Values(model, "line." + measure).Select(value => Math.Round(value, 9)), parts);
        }

        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum(), 9);
        Assert.All(TestProject.Values(model, "pack.queue"), level => Assert.True(level <= 20 + 1e-9));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9;

    private static CompiledModel Model(string components, string connections, string head = "") => TestProject.Of(
        "units: [job]\n" + head + "components:\n  - { id: done, kind: sink }\n" + components + "\nconnections:\n" + connections + "\n",
        "grid: { start: 2024-10-01T00:00, bins: 24, binSize: 1, binUnit: hours }\n").Model();
}
