using System.Text.RegularExpressions;

namespace FlowTimeSim.Defects.Tests;

/// <summary>The same YAML in other letters: line ends, comments, quotes, flow and block style, anchors.</summary>
internal static partial class TextRefactorings
{
    private const string Plant = "catalog/manufacturing-systems.yaml";
    private const string Forecast = "scenarios/q4-forecast.yaml";
    private const string Centre = "catalog/centre.yaml";

    public static IEnumerable<Refactoring> All =>
    [
        .. BaseModel.Names.Select(name => new Refactoring("line ends of Windows", name, draft => draft.Each(text => text.Replace("\n", "\r\n", StringComparison.Ordinal)))),
        new("a byte order mark", "manufacturing-line", draft => draft.Each(text => "\uFEFF" + text)),
        new("a comment behind every line in block style", "manufacturing-line", draft => draft.Each(text => LineEnd().Replace(text, "$1 # as planned\n"))),
        new("comments and empty lines between all lines", "call-centre", draft => draft.Each(text => text.Replace("\n", "\n\n# and then\n", StringComparison.Ordinal))),
        new("no comments", "manufacturing-line", draft => draft.Each(text => Comment().Replace(text, string.Empty)).Replace(Plant, "    align: stretch", "    align: stretch # flowtime:ignore FTS5050 - twelfths of the quarter")),
        new("no line end at the end", "web-shop", draft => draft.Each(text => text.TrimEnd('\n'))),
        new("blanks at the ends of lines", "it-queue", draft => draft.Each(text => text.Replace("\n", "  \n", StringComparison.Ordinal))),
        new("quotes around words", "hello", draft => draft.Replace("catalog/desk.yaml", "id: agent, kind: buffer", "\"id\": \"agent\", 'kind': 'buffer'").ReplaceEverywhere("label: Helped", "label: 'Helped'")),
        new("single quotes for double quotes", "call-centre", draft => draft.Each(text => text.Replace('"', '\''))),
        new("quantities in quotes", "hello", draft => draft.Replace("catalog/desk.yaml", "20 call/hour", "\"20 call/hour\"").Replace("catalog/desk.yaml", "30 call", "'30 call'")),
        new("flow style for a component", "manufacturing-line", draft => draft.Replace(
            Plant,
            "  - id: done\n    kind: sink\n    label: Finished goods\n    description: What was made\n",
            "  - { id: done, kind: sink, label: Finished goods, description: What was made }\n")),
        new("block style for connections", "manufacturing-line", draft => draft.Replace(Plant, "  - { from: line, to: done }", "  - from: line\n    to: done")),
        new("block style for a grid", "manufacturing-line", draft => draft.Replace(
            Forecast,
            "grid: { start: 2024-10-01T00:00, zone: UTC, bins: 2160, binSize: 1, binUnit: hours }",
            "grid:\n  start: 2024-10-01T00:00\n  zone: UTC\n  bins: 2160\n  binSize: 1\n  binUnit: hours")),
        new("block style for a list of numbers", "call-centre", draft => draft.Replace(
            Centre, "{ dayOfWeek: [1.2, 1.1, 1.0, 1.0, 1.0, 0.5, 0.4], normalize: mean }", "\n    dayOfWeek:\n      - 1.2\n      - 1.1\n      - 1.0\n      - 1.0\n      - 1.0\n      - 0.5\n      - 0.4\n    normalize: mean")),
        new("a list over several lines", "manufacturing-line", draft => draft.Replace(Plant, "1.2, 1.2, 1.5, 1.5,", "1.2, 1.2,\n      1.5, 1.5,")),
        new("a folded text", "manufacturing-line", draft => draft.Replace(
            Plant, "description: One production line between the order book and the warehouse.", "description: >-\n    One production line between\n    the order book and the warehouse.")),
        new("a folded expression", "parcel-hub", draft => draft.Replace(
            "catalog/hub.yaml",
            "  - { id: sorter_goal, expr: \"CLAMP(1500 parcel/h + SHIFT(sorter.queue, 1) / 4 h, 1500 parcel/h, 4000 parcel/h)\", label: Belts switched on }",
            "  - id: sorter_goal\n    label: Belts switched on\n    expr: >-\n      CLAMP(1500 parcel/h + SHIFT(sorter.queue, 1) / 4 h,\n      1500 parcel/h, 4000 parcel/h)")),
        new("an expression without quotes in block style", "manufacturing-line", draft => draft.Replace(Plant, "capacity: \"${line_capacity}\"", "capacity: ${line_capacity}")),
        new("an anchor and an alias", "it-queue", draft => draft.Replace("catalog/tickets.yaml", "    label: Solved\n", "    label: &done Solved\n    description: *done\n")),
        new("an anchor of a map", "call-centre", draft => draft.Replace(
            "tests/centre.yaml", "during: { hours: \"08:00-18:00\", days: [mon, tue, wed, thu, fri] }", "during: &office { hours: \"08:00-18:00\", days: [mon, tue, wed, thu, fri] }")),
        new("a merge key", "it-queue", draft => draft.Replace(
            "catalog/tickets.yaml",
            "  - id: reported\n    label: Tickets reported\n    csv: ../data/tickets.csv\n    column: north\n    time: hour\n    unit: ticket\n    edge: repeat\n  - id: reported_south\n    label: Tickets reported in the south\n    csv: ../data/tickets.csv\n    column: south\n    time: hour\n    unit: ticket\n    edge: repeat\n",
            "  - &data\n    id: reported\n    label: Tickets reported\n    csv: ../data/tickets.csv\n    column: north\n    time: hour\n    unit: ticket\n    edge: repeat\n  - <<: *data\n    id: reported_south\n    label: Tickets reported in the south\n    column: south\n")),
        new("a start of the document", "hello", draft => draft.Each(text => "---\n" + text)),
        new("an end of the document", "hello", draft => draft.Each(text => text + "...\n")),
        new("deeper indentation of lists", "it-queue", draft => draft.Replace(
            "catalog/tickets.yaml", "  - from: staff\n    to: first\n  - from: first\n    to: second\n", "  -   from: staff\n      to: first\n  -   from: first\n      to: second\n  ".TrimEnd(' '))
            .Replace("catalog/tickets.yaml", "    weight: ${escalated}", "      weight: ${escalated}")),
        new("lists in the column of their key", "it-queue", draft => draft.Replace("catalog/tickets.yaml", "units:\n  - ticket", "units:\n- ticket")),
        new("an expectation in quotes", "hello", draft => draft.Replace("tests/morning.yaml", "- max(agent.wait) < 30 min", "- \"max(agent.wait) < 30 min\"")),
        new("a single expectation for a list", "web-shop", draft => draft.Replace("tests/slo.yaml", "always: gateway.load < 0.8", "always: [ \"gateway.load < 0.8\" ]")),
    ];

    [GeneratedRegex("([^\n>])\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex("(?m)^ *#.*\n")]
    private static partial Regex Comment();
}
