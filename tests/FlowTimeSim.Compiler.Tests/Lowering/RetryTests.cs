using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Attempts are told apart wherever they have been (decision 0013).</summary>
public sealed class RetryTests
{
    [Fact]
    public void What_comes_back_by_way_of_a_delay_and_a_service_upstream_keeps_its_attempt()
    {
        var model = Model(
            """
              - { id: prepare, kind: service, capacity: 1000 job/h }
              - { id: line, kind: service, capacity: 1000 job/h, errorRate: 0.5 }
              - { id: truck, kind: delay, lag: 2 h }
              - { id: again, kind: retry, of: line.errors, after: 1 h, maxAttempts: 3 }
            """,
            """
              - { from: jobs, to: prepare }
              - { from: prepare, to: line }
              - { from: line, to: done }
              - { from: again, to: truck }
              - { from: truck, to: prepare }
            """);

        // 80 fail to 40, three hours later to 20, and three hours later the third attempt's 10 give up.
        Assert.Equal([40, 0, 0, 20, 0, 0, 10, 0], TestProject.Values(model, "line.served")[..8]);
        Assert.Equal([0, 40, 0, 0, 20, 0, 0, 0], TestProject.Values(model, "again.retries")[..8]);
        Assert.Equal(10, TestProject.Values(model, "again.exhausted")[6], 12);
        Assert.Equal(10, TestProject.Values(model, "again.exhausted").Sum(), 12);
    }

    [Fact]
    public void Outlets_of_several_components_count_together()
    {
        var model = Model(
            """
              - { id: cut, kind: service, capacity: 1000 job/h, errorRate: 0.5 }
              - { id: weld, kind: service, capacity: 1000 job/h, errorRate: 0.5 }
              - { id: again, kind: retry, of: [cut.errors, weld.errors], after: 1 h, maxAttempts: 2 }
            """,
            """
              - { from: jobs, to: cut }
              - { from: cut, to: weld }
              - { from: weld, to: done }
              - { from: again, to: cut }
            """);

        // Of 80 a quarter passes both, 60 come back, a quarter of them passes, 45 have been tried twice.
        Assert.Equal([20, 15, 0], TestProject.Values(model, "weld.served")[..3]);
        Assert.Equal([0, 60, 0], TestProject.Values(model, "again.retries")[..3]);
        Assert.Equal([0, 45, 0], TestProject.Values(model, "again.exhausted")[..3]);
    }

    [Fact]
    public void What_is_shared_out_on_its_way_back_keeps_its_attempt()
    {
        var model = Model(
            """
              - { id: line, kind: service, capacity: 1000 job/h, errorRate: 100 % }
              - { id: sort, kind: router }
              - { id: again, kind: retry, of: line.errors, after: 1 h, maxAttempts: 3 }
              - { id: scrap, kind: sink }
            """,
            """
              - { from: jobs, to: line }
              - { from: line, to: done }
              - { from: again, to: sort, lag: 30 min }
              - { from: sort, to: line, weight: 0.75 }
              - { from: sort, to: scrap, weight: rest }
            """);

        // 80, then 60 of them, then 45 of those: after the third attempt they give up.
        Assert.Equal(80 + 60 + 45, TestProject.Values(model, "line.errors").Sum(), 9);
        Assert.Equal(45, TestProject.Values(model, "again.exhausted").Sum(), 9);
        Assert.Equal(20 + 15, TestProject.Values(model, "scrap.arrivals").Sum(), 9);
    }

    [Fact]
    public void Servers_that_are_held_know_the_attempt_of_what_they_hold()
    {
        var model = Model(
            """
              - { id: line, kind: buffer, serviceTime: 150 min, parallelism: 20, errorRate: 100 % }
              - { id: again, kind: retry, of: line.errors, after: 1 h, maxAttempts: 3 }
            """,
            """
              - { from: jobs, to: line }
              - { from: line, to: done }
              - { from: again, to: line }
            """);

        Assert.Equal(240, TestProject.Values(model, "line.errors").Sum(), 9);
        Assert.Equal(80, TestProject.Values(model, "again.exhausted").Sum(), 9);
    }

    [Fact]
    public void Two_retries_count_each_for_itself()
    {
        var model = Model(
            """
              - { id: cut, kind: service, capacity: 1000 job/h, errorRate: 100 % }
              - { id: first, kind: retry, of: cut.errors, after: 1 h, maxAttempts: 2 }
              - { id: second, kind: retry, of: first.exhausted, after: 1 h, maxAttempts: 3 }
            """,
            """
              - { from: jobs, to: cut }
              - { from: cut, to: done }
              - { from: first, to: cut }
              - { from: second, to: cut }
            """);

        // Twice, then each time that the second sends back once more: what 'first' has sent back once it never sends back again.
        Assert.Equal(80 * 4, TestProject.Values(model, "cut.errors").Sum(), 9);
        Assert.Equal(80, TestProject.Values(model, "second.exhausted").Sum(), 9);
    }

    [Theory]
    [InlineData("{ id: line, kind: buffer, capacity: 30 job/h, errorRate: 100 % }")]
    [InlineData("{ id: line, kind: buffer, capacity: { values: [7, 0, 45], align: repeat }, errorRate: 100 %, initial: 25 job }")]
    [InlineData("{ id: line, kind: buffer, serviceTime: 90 min, parallelism: 40, errorRate: 100 % }")]
    public void However_they_mix_in_a_queue_each_is_tried_as_often_as_it_may(string line)
    {
        var model = Model(
            $$"""
              - {{line}}
              - { id: oven, kind: buffer, capacity: 25 job/h }
              - { id: again, kind: retry, of: line.errors, after: { pmf: { 20: 0.5, 100: 0.5 }, unit: min }, maxAttempts: 4 }
            """,
            """
              - { from: jobs, to: oven }
              - { from: oven, to: line }
              - { from: line, to: done }
              - { from: again, to: oven, lag: 45 min }
            """);

        var begun = 80 + (line.Contains("initial", StringComparison.Ordinal) ? 25 : 0);
        Assert.Equal(4 * begun, TestProject.Values(model, "line.errors").Sum(), 6);
        Assert.Equal(begun, TestProject.Values(model, "again.exhausted").Sum(), 6);
        Assert.Equal(3 * begun, TestProject.Values(model, "again.retries").Sum(), 6);
        Assert.All(TestProject.Values(model, "again.exhausted"), value => Assert.True(value >= 0));
    }

    private static CompiledModel Model(string components, string connections) => TestProject.Of(
        "units: [job]\ncomponents:\n  - { id: jobs, kind: source, demand: { pulse: 80 job } }\n  - { id: done, kind: sink }\n"
            + components + "\nconnections:\n" + connections + "\n",
        "grid: { start: 2024-10-01T00:00, bins: 200, binSize: 1, binUnit: hours }\n").Model();
}
