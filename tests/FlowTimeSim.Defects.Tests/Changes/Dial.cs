using System.Globalization;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>A number of a base model that results depend on.</summary>
internal sealed record Dial(string Model, string Path, string Before, double Value, string After)
{
    public static Dial[] All { get; } =
    [
        new("hello", "catalog/desk.yaml", "capacity: ", 20, " call/hour"), new("hello", "catalog/desk.yaml", "demand: ", 14, " call/hour"),
        new("hello", "scenarios/morning.yaml", "multiply: ", 2, ","), new("hello", "catalog/desk.yaml", "limit: ", 30, " call"),
        new("manufacturing-line", "scenarios/q4-forecast.yaml", "multiply: ", 1.8, ","), new("manufacturing-line", "scenarios/q4-forecast.yaml", "initial: ", 20, " unit"),
        new("manufacturing-line", "catalog/manufacturing-systems.yaml", "default: ", 260, "\n"), new("manufacturing-line", "catalog/manufacturing-systems.yaml", "{ 80: 0.1, ", 100, ": 0.6"),
        new("manufacturing-line", "scenarios/q4-forecast.yaml", "set: ", 0, " unit/hour"), new("manufacturing-line", "catalog/manufacturing-systems.yaml", "values: [1.0, 1.0, ", 1.2, ","),
        new("airport-checkpoint", "catalog/checkpoint.yaml", "${lanes} * ", 480, " passenger/h"), new("airport-checkpoint", "catalog/checkpoint.yaml", "0.25, ", 90, ": 0.5"),
        new("airport-checkpoint", "catalog/checkpoint.yaml", "limit: ", 12000, " passenger"), new("airport-checkpoint", "catalog/checkpoint.yaml", "hourOfDay: [0.2, 0.2, 0.2, ", 0.3, ","),
        new("emergency-room", "catalog/department.yaml", "serviceTime: ", 150, " min"), new("emergency-room", "catalog/department.yaml", "scale: ", 7, " patient/hour"),
        new("emergency-room", "catalog/department.yaml", "scale: ", 2, " patient/hour"), new("emergency-room", "catalog/department.yaml", "weight: ", 20, " %"),
        new("emergency-room", "scenarios/october-week.yaml", "add: ", 12, " patient/hour"), new("emergency-room", "catalog/department.yaml", "serviceTime: ", 3, " h"),
        new("call-centre", "catalog/centre.yaml", "expr: ", 200, " call/h"), new("call-centre", "catalog/centre.yaml", "patience: ", 10, " min"),
        new("call-centre", "catalog/centre.yaml", "share: ", 40, " %"), new("call-centre", "catalog/centre.yaml", "weight: ", 0.4, " }"),
        new("call-centre", "catalog/centre.yaml", "scale: ", 34, " }"), new("call-centre", "scenarios/weeks.yaml", "multiply: ", 1.25, ","),
        new("web-shop", "catalog/shop.yaml", "expr: ", 400, " request/s"), new("web-shop", "catalog/shop.yaml", "${pods} * ", 180, " request/s"),
        new("web-shop", "catalog/shop.yaml", "errorRate: ", 1, " %"), new("web-shop", "scenarios/day.yaml", "set: ", 700, " request/s"),
        new("parcel-hub", "catalog/hub.yaml", "poisson: ", 600, " parcel/h"), new("parcel-hub", "catalog/hub.yaml", "default: ", 9000, " parcel"),
        new("parcel-hub", "catalog/hub.yaml", "initial: ", 500, " parcel"), new("parcel-hub", "catalog/hub.yaml", "default: ", 0.7, ","),
        new("paint-shop", "catalog/paint.yaml", "expr: ", 98, " part/h"), new("paint-shop", "catalog/paint.yaml", "limit: ", 90, " part"),
        new("paint-shop", "catalog/paint.yaml", "errorRate: ", 3, " %"), new("paint-shop", "catalog/paint.yaml", "initial: ", 30, " part"),
        new("it-queue", "catalog/tickets.yaml", "serviceTime: ", 20, " min"), new("it-queue", "catalog/tickets.yaml", "scale: ", 7, " ticket/h"),
        new("it-queue", "catalog/tickets.yaml", "initial: ", 5, " ticket"),
    ];

    public void Turn(Dictionary<string, string> files, double factor)
    {
        var value = Value == 0 ? factor : Value * factor;
        new Draft(files).Replace(Path, Before + Value.ToString("R", CultureInfo.InvariantCulture) + After, Before + Math.Round(value, 6).ToString("R", CultureInfo.InvariantCulture) + After);
    }

    /// <summary>The line on which it stands.</summary>
    public int LineIn(Dictionary<string, string> files)
    {
        var at = files[Path].IndexOf(Before + Value.ToString("R", CultureInfo.InvariantCulture) + After, StringComparison.Ordinal);
        return files[Path].AsSpan(0, at + Before.Length).Count('\n') + 1;
    }
}
