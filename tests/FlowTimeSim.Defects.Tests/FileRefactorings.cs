namespace FlowTimeSim.Defects.Tests;

/// <summary>The same project in another order, in other files, under other names.</summary>
internal static class FileRefactorings
{
    private const string Plant = "catalog/manufacturing-systems.yaml";
    private const string Forecast = "scenarios/q4-forecast.yaml";
    private const string Line = "  - id: line\n    kind: buffer\n    label: Production line\n    description: Orders wait in front of the line; what does not fit goes to a competitor\n    capacity: \"${line_capacity}\"\n    limit: 5000 unit\n";
    private const string Done = "  - id: done\n    kind: sink\n    label: Finished goods\n    description: What was made\n";

    public static IEnumerable<Refactoring> All =>
    [
        new("keys in another order", "manufacturing-line", draft => draft.Replace(Plant, "    capacity: \"${line_capacity}\"\n    limit: 5000 unit\n", "    limit: 5000 unit\n    capacity: \"${line_capacity}\"\n")),
        new("sections in another order", "manufacturing-line", draft => draft.Move(Plant, "connections:\n  - { from: orders, to: line }\n  - { from: line, to: done }\n", "components:\n")),
        new("components in another order", "manufacturing-line", draft => draft.Move(Plant, Done, Line)),
        new("connections in another order", "web-shop", draft => draft.Move("catalog/shop.yaml", "  - { from: db, to: answered }\n", "  - { from: clients, to: gateway }\n")),
        new("series behind what reads them", "call-centre", draft => draft.Move(
            "catalog/centre.yaml",
            "  - { id: cost, expr: \"(${sales_agents} + ${support_agents}) * 42 eur/h\", label: Wages }\n",
            "  - { id: weekly, expr: 200 call/h, profile: weekdays, label: Calls by day }\n")),
        new("outputs in another order", "manufacturing-line", draft => draft.Move(Forecast, "  - { series: line.queue, as: queue_length.csv }\n", "  - { series: line.served, as: throughput.csv }\n")),
        new("events of different series in another order", "manufacturing-line", draft => draft.Move(
            Forecast,
            "  - { series: orders.demand, multiply: 1.8, at: 2024-11-29T00:00, for: 3 days, label: Black Friday }\n",
            "  - { series: line.capacity, set: 0 unit/hour, at: 2024-10-05T22:00, for: 8 h, every: 1 week, label: Weekly maintenance }\n")),
        new("a file with another name", "manufacturing-line", draft => draft.Rename(Forecast, "scenarios/a.yaml").Rename(Plant, "catalog/z.yaml")),
        new("a file in a deeper folder", "hello", draft => draft.Rename("scenarios/morning.yaml", "scenarios/2024/morning.yaml")),
        new("the sink in a catalog of its own", "manufacturing-line", draft => draft
            .Replace(Plant, Done, string.Empty)
            .Add("catalog/goods.yaml", "kind: Catalog\nversion: 1\nmetadata: { id: goods, title: Goods }\ncomponents:\n" + Done)
            .Replace(Forecast, "catalog: manufacturing-systems", "catalog: [manufacturing-systems, goods]")),
        new("the connections in a catalog of their own", "manufacturing-line", draft => draft
            .Replace(Plant, "connections:\n  - { from: orders, to: line }\n  - { from: line, to: done }\n", string.Empty)
            .Add("catalog/ways.yaml", "kind: Catalog\nversion: 1\nmetadata: { id: ways, title: Ways }\ncomponents: []\nconnections:\n  - { from: orders, to: line }\n  - { from: line, to: done }\n")
            .Replace(Forecast, "catalog: manufacturing-systems", "catalog: [manufacturing-systems, ways]")),
        new("scenarios in one file", "call-centre", draft =>
        {
            var texts = new[] { "scenarios/weeks.yaml", "scenarios/peak.yaml" }.Select(path => string.Join('\n', draft.Files[path].Split('\n').Skip(2).Select(line => line.Length > 0 ? "    " + line : line)));
            var merged = "kind: Scenario\nversion: 1\nscenarios:\n" + string.Concat(texts.Select(text => "  - " + text.TrimStart(' ').TrimEnd('\n') + "\n"));
            draft.Files.Remove("scenarios/peak.yaml");
            draft.Files["scenarios/weeks.yaml"] = merged;
        }),
        new("scenarios in two files", "parcel-hub", draft =>
        {
            draft.Replace(
                "scenarios/scenarios.yaml",
                "  - metadata: { id: before-feast, title: Before the feast, description: Larger waves }\n    extends: usual\n    parameters: { wave: 10500 parcel, van_share: 0.8 }\n",
                string.Empty);
            draft.Add("scenarios/feast.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: before-feast, title: Before the feast, description: Larger waves }\nextends: usual\nparameters: { wave: 10500 parcel, van_share: 0.8 }\n");
        }),
        new("the test in two files", "airport-checkpoint", draft =>
        {
            var last = "  - id: one_lane_out_of_order\n    title: One lane fewer is bearable\n    with:\n      lanes: { set: 13 }\n    expect:\n      - p95(desk.wait) < 60 min\n";
            draft.Replace("tests/checkpoint.yaml", last, string.Empty).Add("tests/lanes.yaml", "kind: Test\nversion: 1\nscenario: 2001-q1\ncases:\n" + last);
        }),
        new("a component with another id", "manufacturing-line", draft => draft
            .Replace(Plant, "id: line\n", "id: mill\n").Replace(Plant, "to: line }", "to: mill }").Replace(Plant, "from: line,", "from: mill,")
            .Replace(Forecast, "  line: {", "  mill: {").ReplaceEverywhere("line.", "mill."))
        {
            Renamed = name => name.Replace("line.", "mill.", StringComparison.Ordinal).Replace("to_line", "to_mill", StringComparison.Ordinal),
        },
        new("a parameter with another id", "manufacturing-line", draft => draft.ReplaceEverywhere("line_capacity", "hourly_capacity")),
        new("a profile with another id", "manufacturing-line", draft => draft.ReplaceEverywhere("seasonal", "quarter")),
        new("a connection with an id", "manufacturing-line", draft => draft.Replace(Plant, "{ from: line, to: done }", "{ from: line, to: done, id: made }"))
        {
            Renamed = name => name == "line.to_done" ? "made" : name,
        },
        new("a free series with another id", "call-centre", draft => draft.ReplaceEverywhere("weekly", "by_day")) { Renamed = name => name == "weekly" ? "by_day" : name },
        new("a catalog with another id", "manufacturing-line", draft => draft.ReplaceEverywhere("manufacturing-systems", "plant.v1")),
        new("an outlet said in full", "manufacturing-line", draft => draft.Replace(Plant, "{ from: line, to: done }", "{ from: line.served, to: done }")),
        new("the scenario's part of a component in the catalog", "manufacturing-line", draft => draft
            .Replace(Forecast, "components:\n  line: { initial: 20 unit }\n", string.Empty).Replace(Plant, "    limit: 5000 unit\n", "    limit: 5000 unit\n    initial: 20 unit\n")),
        new("the catalog left out where there is one", "manufacturing-line", draft => draft.Replace(Forecast, "catalog: manufacturing-systems\n", string.Empty)),
        new("labels and descriptions taken out", "hello", draft => draft.ReplaceEverywhere(", label: Callers", string.Empty).ReplaceEverywhere(", label: The agent", string.Empty)),
        new("a layout hint", "hello", draft => draft.Replace("catalog/desk.yaml", "connections:\n", "layoutHints: { rankDir: LR }\nconnections:\n")),
    ];
}
