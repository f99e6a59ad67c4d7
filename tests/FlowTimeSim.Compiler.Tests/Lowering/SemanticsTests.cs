using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>One project a rule of language.md, down to the numbers.</summary>
public sealed class SemanticsTests
{
    private const string Hours = "grid: { start: 2024-10-01T00:00, bins: 8, binSize: 1, binUnit: hours }\n";
    private const string Quarters = "grid: { start: 2024-10-01T00:00, bins: 8, binSize: 15, binUnit: minutes }\n";

    [Fact]
    public void The_recurrence_gives_what_the_release_gave()
    {
        // engine.md, "A finite buffer with an initial level".
        var model = Model(
            """
            components:
              - { id: orders, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120] } }
              - { id: line, kind: buffer, capacity: { values: [100, 100, 100, 100, 100, 100, 0, 100] }, limit: 150 unit, initial: 20 unit }
            connections:
              - { from: orders, to: line }
            """,
            Hours);

        Assert.Equal([0, 100, 150, 100, 0, 0, 130, 150], TestProject.Values(model, "line.queue"));
        Assert.Equal([0, 0, 50, 0, 0, 0, 0, 0], TestProject.Values(model, "line.overflow"));
    }

    [Fact]
    public void A_full_buffer_that_blocks_holds_its_feeder_up_as_the_release_did()
    {
        // emission/8-blocking.
        var model = Model(
            """
            components:
              - { id: orders, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120] } }
              - { id: line, kind: buffer, capacity: 100, initial: 20 unit }
              - { id: pack, kind: buffer, capacity: { values: [60, 60, 0, 0, 60, 60, 60, 60] }, limit: 80 unit, whenFull: block }
              - { id: done, kind: sink }
            connections:
              - { from: orders, to: line }
              - { from: line, to: pack }
              - { from: pack, to: done }
            """,
            Hours);

        Assert.Equal([30, 100, 40, 0, 60, 60, 60, 60], TestProject.Values(model, "line.served"));
        Assert.Equal([0, 100, 260, 310, 250, 190, 260, 320], TestProject.Values(model, "line.queue"));
        Assert.Equal([0, 40, 80, 80, 80, 80, 80, 80], TestProject.Values(model, "pack.queue"));
        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum());
        Assert.Equal(60, TestProject.Values(model, "line.blocked")[2]);
    }

    [Fact]
    public void Several_feeders_take_the_room_in_the_order_of_the_connections()
    {
        var model = Model(
            """
            components:
              - { id: a, kind: source, demand: 100 }
              - { id: b, kind: source, demand: 100 }
              - { id: c, kind: source, demand: 10 }
              - { id: one, kind: buffer, capacity: 30 }
              - { id: two, kind: buffer, capacity: 30, errorRate: 0.5 }
              - { id: pack, kind: buffer, capacity: 20, limit: 30 unit, whenFull: block }
            connections:
              - { from: a, to: one }
              - { from: b, to: two }
              - { from: one, to: pack }
              - { from: two, to: pack }
              - { from: c, to: pack }
            """,
            Hours);

        // Room 50, of which the source brings 10; then 20, of which 10.
        Assert.Equal([30, 10, 10, 10], TestProject.Values(model, "one.served")[..4]);
        Assert.Equal([10, 0, 0, 0], TestProject.Values(model, "two.served")[..4]);
        Assert.Equal([30, 30, 30, 30], TestProject.Values(model, "pack.queue")[..4]);
        Assert.Equal(0, TestProject.Values(model, "pack.overflow").Sum());
    }

    [Fact]
    public void Patience_gives_what_the_release_gave()
    {
        // emission/9-patience: p / (1 + p) = 0.789..., so patience is 16 minutes on bins of an hour.
        var model = Model(
            """
            components:
              - { id: calls, kind: source, demand: { values: [170, 170, 170, 140, 140, 140, 0, 0] } }
              - { id: desk, kind: buffer, capacity: { values: [165, 165, 110, 110, 165, 165, 165, 165] }, patience: 16 min }
            connections:
              - { from: calls, to: desk }
            """,
            Hours);

        var abandoned = TestProject.Values(model, "desk.abandoned");
        Assert.Equal(5 * 0.7894736842105263, abandoned[0], 1e-12);
    }

    [Fact]
    public void Rates_are_rescaled_to_the_bin_and_levels_are_not()
    {
        var model = Model(
            """
            units: [call]
            per: hour
            components:
              - { id: calls, kind: source, demand: 120 }
              - { id: desk, kind: buffer, capacity: 2 call/min, limit: 50 call }
            connections:
              - { from: calls, to: desk }
            """,
            Quarters);

        Assert.Equal(30, TestProject.Values(model, "calls.demand")[0]);
        Assert.Equal(30, TestProject.Values(model, "desk.capacity")[0]);
        Assert.Equal(50, Assert.Single(model.Flow!.Components, c => c.Id == "desk").Limit);
        Assert.Equal("call", model.Series["calls.demand"].Unit.Text);
        Assert.Equal(SeriesKind.Level, model.Series["desk.queue"].Kind);
    }

    [Fact]
    public void A_service_loses_what_it_cannot_serve_and_errors_leave_by_their_outlet()
    {
        var model = Model(
            """
            units: [part]
            components:
              - { id: parts, kind: source, demand: 100 part/h }
              - { id: press, kind: service, capacity: 40 part/h, parallelism: 2, errorRate: 5 % }
              - { id: good, kind: sink }
              - { id: scrap, kind: sink }
            connections:
              - { from: parts, to: press }
              - { from: press, to: good }
              - { from: press.errors, to: scrap }
            """,
            Hours);

        Assert.Equal(80, TestProject.Values(model, "press.attempts")[0]);
        Assert.Equal(4, TestProject.Values(model, "scrap.arrivals")[0]);
        Assert.Equal(76, TestProject.Values(model, "good.arrivals")[0]);
        Assert.Equal(20, TestProject.Values(model, "press.loss")[0]);
        Assert.Equal(0, TestProject.Values(model, "press.errors_to_scrap")[0] - 4);
    }

    [Fact]
    public void Service_time_and_servers_make_a_capacity()
    {
        var model = Model(
            """
            components:
              - { id: parts, kind: source, demand: 100 unit/h }
              - { id: press, kind: service, serviceTime: 5 min, parallelism: 3 }
            connections:
              - { from: parts, to: press }
            """,
            Quarters);

        Assert.Equal(9, TestProject.Values(model, "press.capacity")[0], 1e-12);
    }

    [Fact]
    public void A_lag_of_a_bin_and_a_quarter_splits_the_flow()
    {
        var model = Model(
            """
            components:
              - { id: trucks, kind: source, demand: { values: [100, 0, 0, 0, 0, 0, 0, 0] } }
              - { id: hub, kind: sink }
              - { id: yard, kind: delay, lag: 2 h }
              - { id: gate, kind: sink }
            connections:
              - { from: trucks, to: hub, lag: 75 min, weight: 0.4, times: 2 }
              - { from: trucks, to: yard, weight: rest }
              - { from: yard, to: gate }
            """,
            Hours);

        Assert.Equal([0, 60, 20, 0, 0, 0, 0, 0], TestProject.Values(model, "hub.arrivals"));
        Assert.Equal([0, 0, 60, 0, 0, 0, 0, 0], TestProject.Values(model, "gate.arrivals"));
        Assert.Equal([60, 60, 0, 0, 0, 0, 0, 0], TestProject.Values(model, "yard.inside"));
    }

    [Fact]
    public void A_lagged_level_reads_its_initial_before_bin_0()
    {
        var model = Model(
            """
            units: [job]
            series:
              - { id: seen, expr: "SHIFT(line.queue, 2)" }
            components:
              - { id: jobs, kind: source, demand: 5 job/h }
              - { id: line, kind: buffer, capacity: "IF(SHIFT(line.queue, 1) > 12 job, 9 job/h, 4 job/h)", initial: 10 job }
            connections:
              - { from: jobs, to: line }
            """,
            Hours);

        Assert.Equal([11, 12, 13, 9, 10, 11, 12, 13], TestProject.Values(model, "line.queue"));
        Assert.Equal([10, 10, 11, 12, 13, 9, 10, 11], TestProject.Values(model, "seen"));
        Assert.Equal(SeriesKind.Level, model.Series["seen"].Kind);
    }

    [Fact]
    public void Events_apply_in_file_order_and_count_in_part()
    {
        var model = Model(
            """
            units: [job]
            components:
              - { id: jobs, kind: source, demand: 60 job/h }
              - { id: line, kind: buffer, capacity: 100 job/h }
            connections:
              - { from: jobs, to: line }
            """,
            Hours + """
            events:
              - { series: line.capacity, set: 0 job/h, at: 2024-10-01T01:30, for: 1 h }
              - { series: line.capacity, multiply: 2, at: 2024-10-01T02:00, for: 2 h }
              - { series: jobs.demand, add: 6 job/h, at: 2024-10-01T06:45 }
            """);

        Assert.Equal([100, 50, 100, 200, 100, 100, 100, 100], TestProject.Values(model, "line.capacity"));
        Assert.Equal([60, 60, 60, 60, 60, 60, 61.5, 66], TestProject.Values(model, "jobs.demand"));
    }

    [Fact]
    public void Derived_ratios_become_nodes_only_where_something_reads_them()
    {
        var catalog = """
            units: [job]
            components:
              - { id: jobs, kind: source, demand: 60 job/h }
              - { id: line, kind: buffer, capacity: 100 job/h }
            connections:
              - { from: jobs, to: line }
            """;
        var plain = Model(catalog, Hours);
        var reading = Model(catalog, Hours + "series:\n  - { id: busy, expr: \"STEP(line.utilization, 50 %)\" }\n");

        Assert.DoesNotContain(plain.Engine.Nodes, node => node.Id == "line_utilization");
        Assert.Contains(reading.Engine.Nodes, node => node.Id == "line_utilization");
        Assert.Equal(1, TestProject.Values(reading, "busy")[0]);
        Assert.Equal(DerivedMeasure.Wait, reading.Series["line.wait"].Derived);
        Assert.Null(reading.Series["line.wait"].NodeId);
    }

    [Fact]
    public void What_a_component_never_has_is_0_and_no_node_of_the_engine()
    {
        var model = Model("components:\n  - { id: jobs, kind: source, demand: 6 unit/h }\n  - { id: line, kind: buffer, capacity: 9 unit/h }\nconnections:\n  - { from: jobs, to: line }\n", Hours);

        Assert.Equal(0, TestProject.Values(model, "line.overflow").Sum());
        Assert.DoesNotContain(model.Engine.Nodes, node => node.Id == model.Series["line.overflow"].NodeId);
    }

    [Fact]
    public void A_pmf_per_hour_is_shared_by_shorter_bins_and_summed_in_longer_ones()
    {
        const string Catalog = "per: hour\ncomponents:\n  - { id: jobs, kind: source, demand: { pmf: { 10: 0.5, 30: 0.5 } } }\n";
        var shorter = Model(Catalog, Quarters);
        var longer = Model(Catalog, "grid: { bins: 3, binSize: 1, binUnit: days }\n");

        Assert.Equal(5, TestProject.Values(shorter, "jobs.demand")[0]);
        Assert.Equal((4, 1), (shorter.Random[0].BinsPerDraw, shorter.Random[0].DrawsPerBin));
        Assert.Equal(480, TestProject.Values(longer, "jobs.demand")[0]);
        Assert.Equal((1, 24), (longer.Random[0].BinsPerDraw, longer.Random[0].DrawsPerBin));
        Assert.Equal(24, Assert.Single(longer.Random[0].Scale));
    }

    [Fact]
    public void A_scenario_over_another_may_say_a_part_of_the_grid()
    {
        var project = TestProject.Of("components:\n  - { id: jobs, kind: source, demand: 6 unit/h }\n", Hours)
            .With("scenarios/t.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: t }\nextends: s\ngrid: { start: 2025-03-01T00:00, zone: Europe/Berlin }\n")
            .With("scenarios/u.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: u }\nextends: s\ngrid: { bins: 3 }\n");
        var models = project.Compile();

        Assert.Empty(project.Texts);
        Assert.Equal((8, new DateTimeOffset(2025, 2, 28, 23, 0, 0, TimeSpan.Zero)), (models[1].Grid.Bins, models[1].Grid.Start!.Value));
        Assert.Equal((3, models[0].Grid.Start), (models[2].Grid.Bins, models[2].Grid.Start));
    }

    [Theory]
    [InlineData("every: 2 h", "100 0 100 0 100 0 100 0")]
    [InlineData("every: 90 min, at: \"00:30\"", "100 0 100 100 0 100 100 0")]
    [InlineData("every: 20 min", "300 300 300 300 300 300 300 300")]
    [InlineData("at: \"03:59\"", "0 0 0 100 0 0 0 0")]
    [InlineData("at: 2024-10-01T05:00", "0 0 0 0 0 100 0 0")]
    [InlineData("at: 2024-09-30T23:59", "0 0 0 0 0 0 0 0")]
    [InlineData("every: 5 h, at: 2024-09-30T23:00", "0 0 0 0 100 0 0 0")]
    public void A_pulse_is_an_amount_in_the_bin_where_its_instant_falls(string when, string expected)
    {
        var model = Model($"units: [job]\nper: minute\ncomponents:\n  - {{ id: jobs, kind: source, demand: {{ pulse: 100 job, {when} }} }}\n", Hours);

        Assert.Equal(expected, string.Join(' ', TestProject.Values(model, "jobs.demand")));
    }

    [Fact]
    public void A_pulse_keeps_its_hour_when_the_clock_changes()
    {
        var model = Model(
            "components:\n  - { id: jobs, kind: source, demand: { pulse: 5, every: 1 day, at: \"06:00\" } }\n",
            "grid: { start: 2024-10-26T00:00, zone: Europe/Berlin, bins: 72, binSize: 1, binUnit: hours }\n");
        var values = TestProject.Values(model, "jobs.demand");

        Assert.Equal([6, 31, 55], Enumerable.Range(0, 72).Where(bin => values[bin] == 5));
    }

    [Theory]
    [InlineData("lag: { pmf: { 1: 0.5, 3: 0.5 }, unit: h }", "0 50 50 100 100 100 100 100")]
    [InlineData("lag: { pmf: { values: [30, 150], probabilities: [0.2, 0.8] }, unit: min }", "10 20 60 100 100 100 100 100")]
    [InlineData("lag: 2 h, initial: 30 job", "15 15 100 100 100 100 100 100")]
    [InlineData("lag: 75 min, initial: 125 job", "100 100 100 100 100 100 100 100")]
    [InlineData("lag: { pmf: { 1: 0.5, 3: 0.5 }, unit: h }, initial: 200 job", "100 100 100 100 100 100 100 100")]
    public void A_delay_spreads_its_flow_and_lets_go_what_was_inside(string fields, string expected)
    {
        var model = Model(
            $"units: [job]\ncomponents:\n  - {{ id: jobs, kind: source, demand: 100 job/h }}\n  - {{ id: road, kind: delay, {fields} }}\nconnections:\n  - {{ from: jobs, to: road }}\n",
            Hours);

        var served = TestProject.Values(model, "road.served");
        var inside = TestProject.Values(model, "road.inside");
        Assert.Equal(expected, string.Join(' ', served.Select(value => Math.Round(value, 9))));
        var initial = model.Engine.Nodes.OfType<FlowTimeSim.Compiler.EngineModels.QueueNode>().Single().Initial;
        Assert.Equal(initial + 800 - served.Sum(), inside[^1], 1e-9);
        Assert.Empty(model.Random);
    }

    [Fact]
    public void A_service_time_longer_than_a_bin_holds_its_servers()
    {
        var model = Model(
            """
            units: [job]
            components:
              - { id: jobs, kind: source, demand: 5 job/h }
              - { id: ward, kind: buffer, parallelism: 6, serviceTime: 2 h }
            connections:
              - { from: jobs, to: ward }
            """,
            Hours);

        // 6 servers free, 5 begin; 1 free; 0 free and 5 leave; then 1 and 5 leave in turn.
        Assert.Equal([6, 1, 5, 1, 5, 1, 5, 1], TestProject.Values(model, "ward.capacity"));
        Assert.Equal([5, 1, 5, 1, 5, 1, 5, 1], TestProject.Values(model, "ward.attempts"));
        Assert.Equal([0, 0, 5, 1, 5, 1, 5, 1], TestProject.Values(model, "ward.served"));
        Assert.Equal([5, 6, 6, 6, 6, 6, 6, 6], TestProject.Values(model, "ward.inside"));
        Assert.Equal([0, 4, 4, 8, 8, 12, 12, 16], TestProject.Values(model, "ward.queue"));
    }

    [Fact]
    public void Servers_that_go_home_finish_what_they_have_begun()
    {
        var model = Model(
            """
            units: [job]
            parameters:
              stay: { type: number, default: 90 min }
            components:
              - { id: jobs, kind: source, demand: 10 job/h }
              - { id: ward, kind: service, parallelism: { values: [8, 8, 2, 2, 8, 8, 8, 8] }, serviceTime: "2 * ${stay}", errorRate: 25 % }
            connections:
              - { from: jobs, to: ward }
            """,
            Hours);

        Assert.Equal([8, 0, 0, 2, 6, 0, 2, 6], TestProject.Values(model, "ward.capacity"));
        Assert.Equal([2, 10, 10, 8, 4, 10, 8, 4], TestProject.Values(model, "ward.loss"));
        Assert.Equal([0, 0, 0, 6, 0, 0, 1.5, 4.5], TestProject.Values(model, "ward.served"));
        Assert.Equal([0, 0, 0, 2, 0, 0, 0.5, 1.5], TestProject.Values(model, "ward.errors"));
    }

    [Fact]
    public void A_retry_counts_attempts_and_gives_up_after_the_last()
    {
        var model = Retrying("{ id: line, kind: service, capacity: 1000 job/h, errorRate: 0.5 }", "maxAttempts: 3");

        // 80 fail to 40, those to 20, and the third attempt's 10 give up.
        Assert.Equal([0, 40, 20, 0, 0, 0, 0, 0], TestProject.Values(model, "again.retries"));
        Assert.Equal([0, 0, 10, 0, 0, 0, 0, 0], TestProject.Values(model, "again.exhausted"));
        Assert.Equal([40, 20, 10, 0, 0, 0, 0, 0], TestProject.Values(model, "line.served"));
        Assert.Equal([40, 20, 0, 0, 0, 0, 0, 0], TestProject.Values(model, "again.inside"));
    }

    [Fact]
    public void What_does_not_try_again_leaves_with_the_exhausted()
    {
        var endless = Retrying("{ id: line, kind: service, capacity: 1000 job/h, errorRate: 0.5 }", "share: 0.5");
        var once = Retrying("{ id: line, kind: service, capacity: 1000 job/h, errorRate: 0.5 }", "maxAttempts: 1");

        Assert.Equal([20, 5, 1.25], TestProject.Values(endless, "again.exhausted")[..3]);
        Assert.Equal([0, 20, 5], TestProject.Values(endless, "again.retries")[..3]);
        Assert.Equal([40, 0, 0], TestProject.Values(once, "again.exhausted")[..3]);
        Assert.Equal(0, TestProject.Values(once, "again.retries").Sum());
    }

    [Fact]
    public void In_a_queue_attempts_are_served_in_the_proportion_in_which_they_wait()
    {
        var model = Retrying("{ id: line, kind: buffer, capacity: 40 job/h, errorRate: 0.5 }", "maxAttempts: 2");

        // Bin 0: 40 of 80 are tried, 20 fail. Bin 1: of 60 waiting 20 are second attempts, so of 20 failures a third.
        var exhausted = TestProject.Values(model, "again.exhausted");
        Assert.Equal([0, 6.666666667], exhausted[..2].Select(value => Math.Round(value, 9)));
        Assert.Equal([0, 20, 13.333333333], TestProject.Values(model, "again.retries")[..3].Select(value => Math.Round(value, 9)));
        Assert.Equal(80, TestProject.Values(model, "line.served").Sum() + exhausted.Sum() + TestProject.Values(model, "line.queue")[^1] + TestProject.Values(model, "again.inside")[^1], 1e-9);
    }

    [Theory]
    [InlineData("step: 1 h\n", 15, new double[] { 15, 15, 15, 15, 5, 5, 5, 5 })]
    [InlineData("step: 1 h\n", 60, new double[] { 60, 20, 0, 0, 0, 0, 0, 0 })]
    [InlineData("step: 1 h\n", 120, new double[] { 80, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData("step: 90 min\n", 60, new double[] { 40, 26.666666667, 13.333333333, 0, 0, 0, 0, 0 })]
    [InlineData("", 15, new double[] { 60, 20, 0, 0, 0, 0, 0, 0 })]
    public void A_value_of_a_kernel_lasts_a_step(string step, int minutes, double[] expected)
    {
        var model = Model(
            step + """
            units: [job]
            components:
              - { id: jobs, kind: source, demand: { pulse: 80 job } }
              - { id: done, kind: sink }
            series:
              - { id: x, expr: "CONV(jobs.demand, [0.75, 0.25])" }
            connections:
              - { from: jobs, to: done }
            """,
            FormattableString.Invariant($"grid: {{ start: 2024-10-01T00:00, bins: 8, binSize: {minutes}, binUnit: minutes }}\n"));

        Assert.Equal(expected, TestProject.Values(model, "x").Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void A_weight_that_was_refused_is_one_message()
    {
        var project = TestProject.Of(
            """
            units: [job]
            components:
              - { id: jobs, kind: source, demand: 8 job/h }
              - { id: done, kind: sink }
              - { id: other, kind: sink }
            connections:
              - { from: jobs, to: done, weight: { dayOfWeek: [1, 1, 1, 1, 1, 0, 0] } }
              - { from: jobs, to: other, weight: rest }

            """,
            Hours);
        project.Compile();

        Assert.Contains("FTS1031", Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    private static CompiledModel Retrying(string line, string retry) => Model(
        $$"""
        units: [job]
        components:
          - { id: jobs, kind: source, demand: { pulse: 80 job } }
          - {{line}}
          - { id: again, kind: retry, of: line.errors, after: 20 min, {{retry}} }
          - { id: done, kind: sink }
        connections:
          - { from: jobs, to: line }
          - { from: line, to: done }
          - { from: again, to: line }
        """,
        Hours);

    private static CompiledModel Model(string catalog, string scenario) => TestProject.Of(catalog + "\n", scenario).Model();
}
