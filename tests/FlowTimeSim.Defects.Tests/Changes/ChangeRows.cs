namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Edits of the samples and the other base models that others notice.</summary>
internal static class ChangeRows
{
    private const string Desk = "catalog/desk.yaml";
    private const string Plant = "catalog/manufacturing-systems.yaml";
    private const string Forecast = "scenarios/q4-forecast.yaml";
    private const string Checkpoint = "catalog/checkpoint.yaml";
    private const string Centre = "catalog/centre.yaml";
    private const string Shop = "catalog/shop.yaml";
    private const string Hub = "catalog/hub.yaml";
    private const string Paint = "catalog/paint.yaml";
    private const string Tickets = "catalog/tickets.yaml";
    private const string Emergency = "catalog/department.yaml";
    private const string Week = "scenarios/october-week.yaml";

    private const string Whole = "components:\n  - { id: callers, kind: source, demand: 14 call/hour, label: Callers }\n  - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call, label: The agent }\n  - { id: helped, kind: sink, label: Helped }\nconnections:\n";
    private const string Classes = "classes:\n  - { id: member, label: Members }\n  - { id: guest, label: Guests }\ncomponents:\n  - { id: callers, kind: source, class: guest, demand: 14 call/hour, label: Callers }\n  - { id: members, kind: source, class: member, demand: 1 call/hour, label: Members }\n  - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call, label: The agent }\n  - { id: helped, kind: sink, label: Helped }\nconnections:\n  - { from: members, to: agent }\n";

    public static IEnumerable<ChangeRow> All => [.. Results, .. Contracts];

    private static ChangeRow[] Results =>
    [
        new("result", "hello", Desk, "capacity: 20 call/hour", "capacity: 22 call/hour"),
        new("result", "hello", Desk, "demand: 14 call/hour", "demand: 15 call/hour"),
        new("result", "hello", "scenarios/morning.yaml", "multiply: 2,", "multiply: 1.9,"),
        new("result", "hello", "scenarios/morning.yaml", "at: 2024-10-01T09:00", "at: 2024-10-01T09:05"),
        new("result", "hello", "scenarios/morning.yaml", "for: 30 min", "for: 35 min"),
        new("result", "hello", "scenarios/morning.yaml", "  - { series: callers.demand, multiply: 2, at: 2024-10-01T09:00, for: 30 min, label: the nine o'clock rush }\n", "  - { series: callers.demand, multiply: 2, at: 2024-10-01T09:00, for: 30 min, label: the nine o'clock rush }\n  - { series: agent.capacity, multiply: 0.5, at: 2024-10-01T11:00, for: 10 min, label: a break }\n"),
        new("result", "manufacturing-line", Plant, "{ 80: 0.1, 100: 0.6, 150: 0.3 }", "{ 80: 0.1, 100: 0.5, 150: 0.4 }"),
        new("result", "manufacturing-line", Plant, "{ 80: 0.1, 100: 0.6, 150: 0.3 }", "{ 63: 0.1, 113: 0.9 }"),
        new("result", "manufacturing-line", Plant, "1.5, 1.5, 1.3", "1.6, 1.5, 1.3"),
        new("result", "manufacturing-line", Forecast, "initial: 20 unit", "initial: 25 unit"),
        new("result", "manufacturing-line", Forecast, "for: 8 h", "for: 9 h"),
        new("result", "manufacturing-line", Forecast, "multiply: 1.8", "multiply: 1.7"),
        new("result", "manufacturing-line", Forecast, "  - { series: orders.demand, multiply: 1.8, at: 2024-11-29T00:00, for: 3 days, label: Black Friday }\n", string.Empty),
        new("result", "airport-checkpoint", Checkpoint, "${lanes} * 480 passenger/h", "${lanes} * 470 passenger/h"),
        new("result", "airport-checkpoint", Checkpoint, "{ 60: 0.25, 90: 0.5, 130: 0.25 }", "{ 60: 0.25, 90: 0.5, 140: 0.25 }"),
        new("result", "airport-checkpoint", Checkpoint, "lead: 1 h", "lead: 2 h"),
        new("result", "airport-checkpoint", Checkpoint, "hourOfDay: [0.2, 0.2, 0.2, 0.3", "hourOfDay: [0.2, 0.2, 0.3, 0.3"),
        new("result", "airport-checkpoint", "scenarios/2001-q1.yaml", "catalog: checkpoint\n", "catalog: checkpoint\nparameters: { lanes: 15 }\n"),
        new("result", "emergency-room", Emergency, "serviceTime: 150 min", "serviceTime: 140 min"),
        new("result", "emergency-room", Emergency, "demand: { scale: 7 patient/hour", "demand: { scale: 7.2 patient/hour"),
        new("result", "emergency-room", Emergency, "weight: 20 %", "weight: 22 %"),
        new("result", "emergency-room", Emergency, "serviceTime: 3 h", "serviceTime: 200 min"),
        new("result", "emergency-room", Week, "add: 12 patient/hour", "add: 9 patient/hour"),
        new("result", "emergency-room", Week, "add: -4", "add: -3"),
        new("result", "call-centre", Centre, "expr: 200 call/h", "expr: 210 call/h"),
        new("result", "call-centre", Centre, "patience: 10 min", "patience: 12 min"),
        new("result", "call-centre", Centre, "share: 40 %", "share: 50 %"),
        new("result", "call-centre", Centre, "after: 30 min", "after: 1 h"),
        new("result", "call-centre", Centre, "weight: 0.4", "weight: 0.45"),
        new("result", "call-centre", Centre, "scale: 34 }", "scale: 36 }"),
        new("result", "call-centre", "scenarios/weeks.yaml", "multiply: 0.7", "multiply: 0.6"),
        new("result", "call-centre", "scenarios/peak.yaml", "sales_agents: 26", "sales_agents: 27"),
        new("result", "web-shop", Shop, "errorRate: 1 %", "errorRate: 2 %"),
        new("result", "web-shop", Shop, "expr: 400 request/s", "expr: 420 request/s"),
        new("result", "web-shop", Shop, "capacity: \"${pods} * 180 request/s\"", "capacity: \"${pods} * 170 request/s\""),
        new("result", "web-shop", Shop, "after: \"${timeout}\"", "after: 3 min"),
        new("result", "web-shop", "scenarios/day.yaml", "set: 700 request/s", "set: 600 request/s"),
        new("result", "parcel-hub", Hub, "every: 6 h", "every: 8 h"),
        new("result", "parcel-hub", Hub, "poisson: 600 parcel/h", "poisson: 620 parcel/h"),
        new("result", "parcel-hub", Hub, "/ 4 h,", "/ 5 h,"),
        new("result", "parcel-hub", Hub, "lag: 3 h", "lag: 4 h"),
        new("result", "parcel-hub", Hub, "initial: 500 parcel", "initial: 400 parcel"),
        new("result", "parcel-hub", "scenarios/scenarios.yaml", "wave: 10500 parcel", "wave: 10400 parcel"),
        new("result", "paint-shop", Paint, "capacity: { expr: 98 part/h", "capacity: { expr: 99 part/h"),
        new("result", "paint-shop", Paint, "limit: 90 part", "limit: 95 part"),
        new("result", "paint-shop", Paint, "{ 2: 0.7, 4: 0.3 }", "{ 2: 0.6, 4: 0.4 }"),
        new("result", "paint-shop", Paint, "[60, 80, 100, 80, 60]", "[60, 80, 101, 80, 60]"),
        new("result", "it-queue", Tickets, "serviceTime: 20 min", "serviceTime: 18 min"),
        new("result", "it-queue", Tickets, "scale: 7 ticket/h", "scale: 6 ticket/h"),
        new("result", "it-queue", "scenarios/fortnight.yaml", "add: -1", "add: -2"),
        new("result", "engine-queue", "models/queue.yaml", "[10, 30, 60, 40,", "[10, 30, 61, 40,"),
        new("result", "engine-queue", "models/queue.yaml", "expr: \"demand / capacity\"", "expr: \"demand / capacity * 2\""),
    ];

    private static ChangeRow[] Contracts =>
    [
        new("output!", "hello", "scenarios/morning.yaml", "  - { series: agent.queue, as: waiting.csv }\n", string.Empty),
        new("output!", "hello", "scenarios/morning.yaml", "as: waiting.csv", "as: queue.csv"),
        new("output!", "manufacturing-line", Forecast, "{ series: line.utilization, as: utilization.csv }", "{ series: line.load, as: utilization.csv }"),
        new("output", "web-shop", "scenarios/day.yaml", "outputs: [api.queue,", "outputs: [api.queue, db.queue,"),
        new("grid!", "hello", "scenarios/morning.yaml", "bins: 48", "bins: 36"),
        new("grid!", "hello", "scenarios/morning.yaml", "bins: 48, binSize: 5", "bins: 24, binSize: 10"),
        new("grid!", "paint-shop", "scenarios/plan.yaml", "Europe/Berlin", "Europe/London"),
        new("grid!", "hello", "scenarios/morning.yaml", "grid: { start: 2024-10-01T08:00", "grid: { start: 2024-10-01T07:00"),
        new("grid!", "web-shop", "scenarios/day.yaml", "step: 1 min", "step: 5 min"),
        new("warmup", "call-centre", "scenarios/weeks.yaml", "warmup: 1 day", "warmup: 2 days"),
        new("parameter!", "airport-checkpoint", Checkpoint, "max: 40", "max: 30"),
        new("parameter", "airport-checkpoint", Checkpoint, "max: 40", "max: 50"),
        new("parameter!", "emergency-room", Emergency, "min: 1, max: 60", "min: 5, max: 60"),
        new("parameter", "manufacturing-line", Plant, "default: 260", "default: 262"),
        new("parameter!", "call-centre", Centre, "talk: { type: duration, default: 5 min, min: 1 min, max: 30 min,", "talk: { type: duration, default: 5 min, min: 2 min, max: 30 min,"),
        new("parameter", "web-shop", Shop, "parameters:\n", "parameters:\n  retries: { type: integer, default: 3, min: 1, max: 9, description: How often }\n"),
        new("parameter!", "web-shop", Shop, "default: 2 min,", "default: 2 min, min: 1 min,"),
        new("class", "hello", Desk, Whole, Classes),
        new("series", "hello", Desk, "connections:\n", "  - { id: lost, kind: sink, label: Lost }\nconnections:\n  - { from: agent.overflow, to: lost }\n"),
        new("series!", "call-centre", Centre, "  - { from: sales, to: helped, id: sold }\n", "  - { from: sales, to: helped, id: closed }\n"),
        new("series", "paint-shop", Paint, "label: Work in progress }\n", "label: Work in progress }\n  - { id: idle, expr: press.capacity - press.served, unit: part, label: Idle }\n"),
        new("series!", "engine-queue", "models/queue.yaml", "  - id: load\n    kind: expr\n    expr: \"demand / capacity\"\n", string.Empty),
        new("unit!", "paint-shop", Paint, "expr: press.queue + booth.queue + oven.inside, unit: part", "expr: (press.queue + booth.queue + oven.inside) / 1 part"),
        new("output", "it-queue", "scenarios/fortnight.yaml", "  - first.queue\n", "  - first.queue\n  - second.queue\n"),
    ];
}
