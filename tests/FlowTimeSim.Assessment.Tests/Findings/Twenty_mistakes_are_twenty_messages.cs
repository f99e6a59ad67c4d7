namespace FlowTimeSim.Assessment.Tests.Findings;

/// <summary>One build reports every mistake of a project, and nothing that follows from another.</summary>
public sealed class Twenty_mistakes_are_twenty_messages
{
    private const string Plant = "catalog/plant.yaml";
    private const string Week = "scenarios/week.yaml";
    private const string Tests = "tests/week.yaml";

    [Fact]
    public void All_are_reported_and_nothing_else()
    {
        var project = new SampleProject(new Dictionary<string, string>
        {
            [Plant] = """
                kind: Catalog
                version: 1
                metadata: { id: plant, titel: The plant }
                units: [order]
                profiles:
                  season: { values: [1, 2], align: strech }
                parameters:
                  rate: { type: number, default: 5000, max: 100 }
                components:
                  - { id: orders, kind: source, demand: 10 order/h }
                  - { id: mail, kind: source, demand: { pmf: { 10: 0.5, 20: 0.4 }, unit: order/h } }
                  - { id: line, kind: buffer, capcity: 12 order/h }
                  - { id: pack, kind: buffer, capacity: 12 h, limit: 20 ordr }
                  - { id: line, kind: sink }
                  - { id: ship, kind: sauce }
                  - { id: done, kind: sink, capacity: 3 order/h }
                series:
                  - { id: staff, values: [3, 4, 5] }
                  - { id: few, values: [3, 4], profile: season, align: stretch }
                connections:
                  - { from: orders, to: line }
                  - { from: mail, to: doen }
                  - { from: line, to: pack }
                  - { from: pack.lost, to: done }
                  - { from: pack, to: ship }
                """,
            [Week] = """
                kind: Scenario
                version: 2
                metadata: { id: week }
                catalog: plant
                grid: { start: 2024-10-07T00:00, bins: 168, binSize: 1, binUnit: hours }
                parameters: { raet: 3 }
                events:
                  - { series: orders.demnd, multiply: 2 }
                  - { series: orders.demand, multiply: 2, at: 2024-10-32T00:00 }
                  - { series: orders.demand, multiply: 2, days: [funday] }
                outputs:
                  - { series: line.queue, as: queue.txet }
                  - { series: ship.arrivals }
                """,
            [Tests] = """
                kind: Test
                version: 1
                scenario: weak
                cases:
                  - { id: calm, expct: max(line.queue) <= 3 order }
                """,
        });

        string[] expected =
        [
            $"{Plant}(3) FTS1031", $"{Plant}(6) FTS1034", $"{Plant}(8) FTS2011", $"{Plant}(11) FTS2030", $"{Plant}(12) FTS1031",
            $"{Plant}(13) FTS2005", $"{Plant}(13) FTS2004", $"{Plant}(14) FTS2001", $"{Plant}(15) FTS1034", $"{Plant}(16) FTS1031",
            $"{Plant}(18) FTS2021", $"{Plant}(22) FTS2003", $"{Plant}(24) FTS2053",
            $"{Week}(2) FTS1034", $"{Week}(6) FTS2010", $"{Week}(8) FTS2003", $"{Week}(9) FTS2008", $"{Week}(10) FTS1034", $"{Week}(12) FTS2061",
            $"{Tests}(3) FTS2003", $"{Tests}(5) FTS1031",
        ];
        Assert.Equal(expected, project.Judge().Select(finding => $"{finding.Where.Path}({finding.Where.Line}) {finding.Code}"));
    }

    [Fact]
    public void A_series_of_the_scenario_below_can_be_removed()
    {
        var project = new SampleProject("manufacturing-line");
        project.Change("scenarios/q4-forecast.yaml", "outputs:", "series: [{ id: extra, expr: 3 }]\noutputs:");
        project.Add("scenarios/without.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: without }\nextends: q4-forecast\nseries: [{ id: extra, remove: true }]\n");
        Assert.Empty(project.Judge());
    }

    [Fact]
    public void A_series_that_stands_twice_in_a_scenario_is_one_finding()
    {
        var project = new SampleProject("manufacturing-line");
        project.Change("scenarios/q4-forecast.yaml", "outputs:", "series: [{ id: extra, expr: 3 }, { id: extra, expr: 4 }]\noutputs:");
        Assert.Equal("FTS2001", Assert.Single(project.Judge()).Code);
    }
}
