using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Syntax;

public class SyntaxReaderTests
{
    [Fact]
    public void The_sample_catalog_is_read_whole()
    {
        var catalog = Catalog(GoldenFolder.Read("syntax", "sample-catalog", "input.yaml"));
        Assert.False(catalog.IsPartial);
        Assert.Equal(("checkpoint", "Airport security checkpoint"), (catalog.Metadata.Id?.Value, catalog.Metadata.Title?.Value));
        Assert.Equal(["flight", "passenger"], catalog.Units.Select(unit => unit.Value));
        Assert.Equal("hour", catalog.Per?.Value);
        var lanes = Assert.Single(catalog.Parameters);
        Assert.Equal(("lanes", "integer", "14", "1", "40"), (lanes.Id.Value, lanes.Type?.Value, lanes.Default?.Value, lanes.Min?.Value, lanes.Max?.Value));
        var opening = Assert.Single(catalog.Profiles);
        Assert.Equal(("opening", "hourOfDay", 24), (opening.Id.Value, opening.Shape.Value, opening.Values.Value.Length));

        var flights = Assert.IsType<CsvSeries>(catalog.Series[0].Value);
        Assert.Equal(("../data/ord-2001q1-hourly.csv", "departures"), (flights.Path.Value, flights.Column?.Value));
        Assert.Equal(("flight", "1 h", "zero"), (flights.Unit?.Value, flights.Lead?.Value, flights.Edge?.Value));
        var load = Assert.IsType<PmfSeries>(catalog.Series[1].Value);
        Assert.Equal([(60.0, 0.25), (90.0, 0.5), (130.0, 0.25)], load.Outcomes.Select(row => (row.Value.Value, row.Probability.Value)));

        Assert.Equal(["arrivals", "desk", "airside"], catalog.Components.Select(component => component.Id.Value));
        Assert.Equal("EACH(flights, load)", Assert.IsType<ExpressionSeries>(catalog.Components[0].Fields.Series("demand")).Text.Value);
        var capacity = Assert.IsType<ProfileSeries>(catalog.Components[1].Fields.Series("capacity"));
        Assert.Equal(("opening", "${lanes} * 480 passenger/h"), (capacity.Profile?.Name?.Value, capacity.Scale?.Value));
        Assert.Equal(("arrivals", "desk"), (catalog.Connections[0].From.Value, catalog.Connections[0].To.Value));
    }

    [Fact]
    public void The_sample_scenario_is_read_whole()
    {
        var scenario = Assert.Single(Scenarios(GoldenFolder.Read("syntax", "sample-scenario", "input.yaml")));
        Assert.Equal(("q4-forecast", "base", "2 days"), (scenario.Metadata.Id?.Value, scenario.Extends?.Value, scenario.Warmup?.Value));
        Assert.Equal(["manufacturing-systems"], scenario.Catalogs.Select(id => id.Value));
        Assert.Equal(("2024-10-01T00:00", "UTC", "2160", "hours"), (scenario.Grid?.Start?.Value, scenario.Grid?.Zone?.Value, scenario.Grid?.Bins?.Value, scenario.Grid?.BinUnit?.Value));
        Assert.Equal(["season=seasonal", "line_capacity=260 unit/hour"], scenario.Parameters.Select(row => $"{row.Id.Value}={row.Value.Value}"));
        Assert.Equal("20 unit", Assert.IsType<ExpressionSeries>(Assert.Single(scenario.Components).Fields.Series("initial")).Text.Value);
        var weekly = scenario.Events[0];
        Assert.Equal(
            ("line.capacity", "set", "2024-10-05T22:00", "8 h", "1 week", "weekly maintenance"),
            (weekly.Series.Value, weekly.Operation.Value, weekly.At?.Value, weekly.For?.Value, weekly.Every?.Value, weekly.Label?.Value));
        Assert.Equal("multiply", scenario.Events[1].Operation.Value);
        Assert.Equal("line.served * 42 eur/unit", Assert.IsType<ExpressionSeries>(Assert.Single(scenario.Series).Value).Text.Value);
        Assert.Equal(("line.served", "throughput.csv"), (scenario.Outputs[0].Series.Value, scenario.Outputs[0].As?.Value));
    }

    [Fact]
    public void The_sample_test_is_read_whole()
    {
        var findings = new FindingSink();
        var test = SyntaxReader.ReadTest(new SourceText("t.yaml", GoldenFolder.Read("syntax", "sample-test", "input.yaml")), findings);
        Assert.Empty(findings.ToSorted());
        Assert.Equal("q4-forecast", test?.Scenario?.Value);
        Assert.Equal(["baseline_validation", "capacity_stress_test", "uncertain_demand"], test!.Cases.Select(row => row.Id.Value));
        var expect = test.Cases[0].Expect;
        Assert.Equal("max(line.load) <= 1.2", expect[0].That?.Value);
        Assert.Equal(("p95(line.wait) < 4 h", "06:00-22:00"), (expect[1].That?.Value, expect[1].During?.Hours?.Value));
        Assert.Equal(("line.served", "golden/throughput.csv", "1e-9"), (expect[3].Series?.Value, expect[3].EqualsFile?.Value, expect[3].Tolerance?.Value));
        var change = Assert.Single(test.Cases[1].With);
        Assert.Equal(("sources.demand", "multiply"), (change.Target.Value, change.Operation.Value));
        Assert.Equal((1000.0, 42.0), (test.Cases[2].Ensemble!.Replicas.Value, test.Cases[2].Ensemble!.Seed!.Value.Value));
    }

    [Theory]
    [InlineData("120 unit/hour", typeof(ExpressionSeries))]
    [InlineData("MIN(a, b) * 2", typeof(ExpressionSeries))]
    [InlineData("{ expr: a + b }", typeof(ExpressionSeries))]
    [InlineData("{ values: [1, 2, 3], align: stretch, step: 1 h }", typeof(ValuesSeries))]
    [InlineData("{ pmf: { 80: 0.5, \"100\": 0.5 }, per: day }", typeof(PmfSeries))]
    [InlineData("{ pmf: { values: [1, 2], probabilities: [0.5, 0.5] } }", typeof(PmfSeries))]
    [InlineData("{ poisson: 12 }", typeof(PoissonSeries))]
    [InlineData("{ poisson: { pmf: { 1: 1 } }, profile: p }", typeof(PoissonSeries))]
    [InlineData("{ profile: p, scale: 3 }", typeof(ProfileSeries))]
    [InlineData("{ profile: { dayOfWeek: [1, 1, 1, 1, 1, 0, 0], normalize: mean } }", typeof(ProfileSeries))]
    [InlineData("{ csv: a.csv, column: x, time: t, unit: unit/h, lag: 1 h, edge: repeat }", typeof(CsvSeries))]
    [InlineData("{ pulse: 1500 order, every: 4 h, at: \"06:00\" }", typeof(PulseSeries))]
    public void Every_series_form_is_read_where_a_value_over_time_is_wanted(string form, Type expected)
    {
        var catalog = Catalog($"version: 1\ncomponents:\n  - id: a\n    kind: source\n    demand: {form}\n");
        var series = catalog.Components[0].Fields.Series("demand");
        Assert.IsType(expected, series);
        Assert.Equal(form.StartsWith('{') && series is not ExpressionSeries ? form : ((ExpressionSeries)series!).Text.Value, series is ExpressionSeries text ? text.Text.Value : series!.Span.Characters.ToString());
    }

    [Fact]
    public void Fields_of_every_kind_are_kept()
    {
        var catalog = Catalog(
            """
            version: 1
            pools: [{ id: beds, size: 24 }]
            components:
              - { id: a, kind: buffer, limit: 5, whenFull: block, patience: 10 min, discipline: { priority: [urgent, standard] }, pool: beds }
              - { id: b, kind: retry, of: [a.errors, a.loss], after: { pmf: { 1: 0.5, 2: 0.5 } }, maxAttempts: 3, share: 0.9 }
              - { id: c, kind: delay, lag: 2 h, initial: 4 }
            connections:
              - { from: a.errors, to: b, weight: rest, times: 2.5, lag: 30 min, classes: [urgent] }
            """);
        var fields = catalog.Components[0].Fields;
        Assert.Equal(("block", "beds"), (fields.Text("whenFull")?.Value, fields.Text("pool")?.Value));
        Assert.Equal(["priority=urgent", "priority=standard"], fields.Find("discipline")!.Items.Select(item => item.Value));
        Assert.Equal(["a.errors", "a.loss"], catalog.Components[1].Fields.Find("of")!.Items.Select(item => item.Value));
        Assert.IsType<PmfSeries>(catalog.Components[1].Fields.Series("after"));
        Assert.Equal("rest", Assert.IsType<ExpressionSeries>(catalog.Connections[0].Weight).Text.Value);
        Assert.Equal(("30 min", "urgent"), (catalog.Connections[0].Lag?.Value, catalog.Connections[0].Classes[0].Value));
        Assert.Equal("beds", Assert.Single(catalog.Pools).Id.Value);
    }

    [Fact]
    public void A_component_may_be_changed_by_a_map_of_its_fields()
    {
        var findings = new FindingSink();
        var test = SyntaxReader.ReadTest(
            new SourceText("t.yaml", "kind: Test\nversion: 1\ncases:\n  - { id: a, with: { components.line: { capacity: 5, limit: 6 }, lanes: 3, x: { values: [1, 2] } } }\n"), findings);
        Assert.Empty(findings.ToSorted());
        Assert.Equal(["line.capacity", "line.limit", "lanes", "x"], test!.Cases[0].With.Select(change => change.Target.Value));
        Assert.All(test.Cases[0].With, change => Assert.Equal("set", change.Operation.Value));
        Assert.IsType<ValuesSeries>(test.Cases[0].With[3].Value);
    }

    [Theory]
    [InlineData("componets: []\ncomponents: []\n")]
    [InlineData("components:\n  - { kind: sink }\n")]
    [InlineData("components: []\nseries:\n  - { id: a }\n")]
    [InlineData("components: []\nseries:\n  - id: a\n    expr: @\n")]
    public void A_catalog_of_which_a_name_may_be_lost_is_partial(string text)
    {
        var findings = new FindingSink();
        Assert.True(SyntaxReader.ReadCatalog(new SourceText("c.yaml", "version: 1\n" + text), findings)!.IsPartial);
        Assert.Single(findings.ToSorted());
    }

    [Fact]
    public void A_head_of_horizon_and_step_is_a_grid()
    {
        var scenario = Assert.Single(Scenarios("kind: Scenario\nversion: 1\nhorizon: 90 days\nstep: 1 hour\nzone: Europe/Berlin\n"));
        Assert.Equal(("90 days", "1 hour", "Europe/Berlin"), (scenario.Grid?.Horizon?.Value, scenario.Grid?.Step?.Value, scenario.Grid?.Zone?.Value));
    }

    [Fact]
    public void A_fix_is_the_text_that_mends_the_mistake()
    {
        const string Text = "version: 1\ncomponents:\n  - { id: a, kind: source, demand: EACH(x, \"y\") }\n  - { id: b, kind: snik }\n";
        var findings = new FindingSink();
        SyntaxReader.ReadCatalog(new SourceText("c.yaml", Text), findings);
        var mended = Text;
        foreach (var edit in findings.ToSorted().SelectMany(finding => finding.Fix).OrderByDescending(edit => edit.Span.Start))
        {
            mended = mended[..edit.Span.Start] + edit.NewText + mended[edit.Span.End..];
        }

        Assert.Equal(2, findings.Count);
        Assert.Equal("EACH(x, \"y\")", Assert.IsType<ExpressionSeries>(Catalog(mended).Components[0].Fields.Series("demand")).Text.Value);
    }

    private static CatalogSyntax Catalog(string text)
    {
        var findings = new FindingSink();
        var catalog = SyntaxReader.ReadCatalog(new SourceText("c.yaml", text), findings);
        Assert.Empty(findings.ToSorted());
        return catalog!;
    }

    private static ImmutableArray<ScenarioSyntax> Scenarios(string text)
    {
        var findings = new FindingSink();
        var scenarios = SyntaxReader.ReadScenarios(new SourceText("s.yaml", text), findings);
        Assert.Empty(findings.ToSorted());
        return scenarios;
    }
}
