namespace FlowTimeSim.Defects.Tests;

/// <summary>The same values said in another way: numbers, units, forms, parameters, profiles, expressions, events.</summary>
internal static class ValueRefactorings
{
    private const string Plant = "catalog/manufacturing-systems.yaml";
    private const string Forecast = "scenarios/q4-forecast.yaml";
    private const string LineTest = "tests/line.yaml";
    private const string Centre = "catalog/centre.yaml";
    private const string Desk = "catalog/desk.yaml";
    private const string Hub = "catalog/hub.yaml";

    public static IEnumerable<Refactoring> All =>
    [
        new("a number with an exponent", "manufacturing-line", draft => draft.Replace(Plant, "limit: 5000 unit", "limit: 5e3 unit")),
        new("numbers with a point", "manufacturing-line", draft => draft.Replace(Plant, "80: 0.1, 100: 0.6, 150: 0.3", "80.0: .1, 100: 0.60, 1.5e2: 0.3")),
        new("a unit in the plural", "manufacturing-line", draft => draft.Replace(Plant, "limit: 5000 unit", "limit: 5000 units")),
        new("hour for h", "manufacturing-line", draft => draft.Replace(Forecast, "for: 8 h", "for: 8 hours").Replace(LineTest, "< 4 h,", "< 4 hours,")),
        new("minutes for hours", "manufacturing-line", draft => draft.Replace(Forecast, "for: 8 h", "for: 480 min")),
        new("a rate per day", "hello", draft => draft.Replace(Desk, "20 call/hour", "480 call/day")),
        new("a rate per minute", "web-shop", draft => draft.Replace("catalog/shop.yaml", "capacity: 1200 request/s", "capacity: 72000 request/min")),
        new("a bare number under per: hour", "hello", draft => draft.Replace(Desk, "units: [call]\n", "units: [call]\nper: hour\n").Replace(Desk, "demand: 14 call/hour", "demand: 14").Replace(Desk, "capacity: 20 call/hour", "capacity: 20")),
        new("units instead of per: hour", "manufacturing-line", draft => draft.Replace(Plant, "per: hour\n", string.Empty).Replace(Plant, "      profile: seasonal", "      profile: seasonal\n      unit: unit/hour")),
        new("per cent for a fraction", "web-shop", draft => draft.Replace("catalog/shop.yaml", "errorRate: 1 %", "errorRate: 0.01")),
        new("a fraction for per cent in a test", "manufacturing-line", draft => draft.Replace(LineTest, ">= 0.98", ">= 98 %")),
        new("a horizon and a step for a grid", "manufacturing-line", draft => draft.Replace(Forecast, "bins: 2160, binSize: 1, binUnit: hours }", "horizon: 90 days, step: 1 h }")),
        new("minutes for hours in the grid", "manufacturing-line", draft => draft.Replace(Forecast, "binSize: 1, binUnit: hours }", "binSize: 60, binUnit: minutes }")),
        new("the default zone left out", "manufacturing-line", draft => draft.Replace(Forecast, "zone: UTC, ", string.Empty)),
        new("a parameter inlined", "manufacturing-line", draft => draft
            .Replace(Plant, "capacity: \"${line_capacity}\"", "capacity: 260 unit/hour")
            .Replace(Plant, "parameters:\n  line_capacity:\n    type: number\n    unit: unit/hour\n    default: 260\n    min: 1\n    max: 1000\n    description: What the line makes in an hour when it runs\n", string.Empty)
            .Replace(Plant, "\n  line_capacity:", "\n  line.capacity:")),
        new("a parameter extracted", "hello", draft => draft.Replace(Desk, "capacity: 20 call/hour", "capacity: \"${speed}\"").Replace(Desk, "components:\n", "parameters:\n  speed: { default: 20 call/hour, description: How fast the agent is }\ncomponents:\n")),
        new("a parameter said by the scenario", "manufacturing-line", draft => draft.Replace(Plant, "default: 260", "default: 250").Replace(Forecast, "components:\n", "parameters: { line_capacity: 260 unit/hour }\ncomponents:\n")),
        new("a parameter with a unit in its default", "manufacturing-line", draft => draft.Replace(Plant, "    unit: unit/hour\n    default: 260\n", "    default: 260 unit/hour\n")),
        new("a profile inlined", "airport-checkpoint", draft => draft
            .Replace("catalog/checkpoint.yaml", "{ profile: opening, scale:", "{ profile: { hourOfDay: [0.2, 0.2, 0.2, 0.3, 0.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.3, 0.2] }, scale:")
            .Replace("catalog/checkpoint.yaml", "profiles:\n  # The share of the lanes that is open, by hour of day.\n  opening:\n    hourOfDay: [0.2, 0.2, 0.2, 0.3, 0.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.3, 0.2]\n", string.Empty)),
        new("a profile of the scenario", "hello", draft => draft.Replace(Desk, "demand: 14 call/hour", "demand: { expr: 14 call/hour, profile: flat }").Replace(Desk, "components:\n", "profiles:\n  flat: { hourOfDay: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }\ncomponents:\n")),
        new("scale for a factor", "airport-checkpoint", draft => draft.Replace("catalog/checkpoint.yaml", "scale: \"${lanes} * 480 passenger/h\"", "scale: \"480 passenger/h * ${lanes}\"")),
        new("a series form for a number", "hello", draft => draft.Replace(Desk, "demand: 14 call/hour", "demand: { expr: 14 call/hour }")),
        new("values for a number", "hello", draft => draft.Replace(Desk, "demand: 14 call/hour", "demand: { values: [14], align: hold, unit: call/hour }")),
        new("values and probabilities for a map", "manufacturing-line", draft => draft.Replace(Plant, "{ 80: 0.1, 100: 0.6, 150: 0.3 }", "{ values: [80, 100, 150], probabilities: [0.1, 0.6, 0.3] }")),
        new("a free series for a demand", "hello", draft => draft
            .Replace(Desk, "demand: 14 call/hour", "demand: calls").Replace(Desk, "components:\n", "series:\n  - { id: calls, expr: 14 call/hour }\ncomponents:\n")),
        new("terms in another order", "it-queue", draft => draft.Replace("catalog/tickets.yaml", "reported + reported_south", "reported_south + reported")),
        new("factors in another order", "call-centre", draft => draft.Replace(Centre, "\"${sales_agents} * 12 call/h\"", "\"12 call/h * ${sales_agents}\"")),
        new("MIN and MAX for CLAMP", "parcel-hub", draft => draft.Replace(
            Hub, "CLAMP(1500 parcel/h + SHIFT(sorter.queue, 1) / 4 h, 1500 parcel/h, 4000 parcel/h)", "MAX(1500 parcel/h, MIN(4000 parcel/h, 1500 parcel/h + SHIFT(sorter.queue, 1) / 4 h))")),
        new("needless parentheses", "parcel-hub", draft => draft.Replace(Hub, "1500 parcel/h + SHIFT(sorter.queue, 1) / 4 h,", "(1500 parcel/h) + (SHIFT(sorter.queue, 1) / (4 h)),")),
        new("a quotient as a product", "parcel-hub", draft => draft.Replace(Hub, "SHIFT(sorter.queue, 1) / 4 h", "SHIFT(sorter.queue, 1) * 0.25 / 1 h")),
        new("a lag as a duration", "parcel-hub", draft => draft.Replace(Hub, "SHIFT(sorter.queue, 1)", "SHIFT(sorter.queue, 1 h)")),
        new("functions in small letters", "parcel-hub", draft => draft.Replace(Hub, "CLAMP(", "clamp(").Replace(Hub, "SHIFT(", "shift(")),
        new("an event in two parts", "manufacturing-line", draft => draft.Replace(
            Forecast,
            "at: 2024-11-29T00:00, for: 3 days, label: Black Friday }",
            "at: 2024-11-29T00:00, for: 1 day, label: Black Friday }\n  - { series: orders.demand, multiply: 1.8, at: 2024-11-30T00:00, for: 2 days, label: The days after }")),
        new("days for every week", "call-centre", draft => draft.Replace("scenarios/weeks.yaml", "days: [mon, tue, wed, thu, fri]", "days: weekdays")),
        new("until for for", "manufacturing-line", draft => draft.Replace(Forecast, "at: 2024-11-29T00:00, for: 3 days,", "at: 2024-11-29T00:00, for: 72 h,")),
        new("weights said both", "call-centre", draft => draft.Replace(Centre, "to: support, weight: rest", "to: support, weight: 0.6")),
        new("service time for capacity", "it-queue", draft => draft.Replace("catalog/tickets.yaml", "    serviceTime: 20 min\n", "    capacity: 3 ticket/h\n")),
        new("the fields of a component moved to a scenario it extends", "call-centre", draft => draft
            .Replace("scenarios/peak.yaml", "parameters: { sales_agents: 26 }\n", string.Empty).Replace("scenarios/peak.yaml", "extends: four-weeks", "extends: middle")
            .Add("scenarios/middle.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: middle, title: Middle }\nextends: four-weeks\nparameters: { sales_agents: 26 }\n")) { MayAdd = true },
        new("sink instead of nothing", "hello", draft => draft.Replace(Desk, "{ from: agent, to: helped }", "{ from: agent, to: helped, label: Done }")),
    ];
}
