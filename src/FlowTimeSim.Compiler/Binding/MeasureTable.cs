using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The measures of each kind of component, as language.md tables them.</summary>
internal static class MeasureTable
{
    /// <summary>What a measure needs that only a feeder of a buffer that blocks has.</summary>
    public const string Feeding = "(feeding)";

    private static readonly ImmutableArray<MeasureRow> Source = [new("demand", SeriesKind.Flow) { IsField = true }];

    private static readonly ImmutableArray<MeasureRow> Served =
    [
        new("arrivals", SeriesKind.Flow),
        new("capacity", SeriesKind.Flow) { IsField = true },
        new("served", SeriesKind.Flow),
        new("attempts", SeriesKind.Flow) { Needs = "errorRate", Otherwise = "served", Holding = true },
        new("errors", SeriesKind.Flow) { Needs = "errorRate" },
        new("inside", SeriesKind.Level) { Holding = true },
    ];

    private static readonly ImmutableArray<MeasureRow> Ratios =
    [
        new("utilization", SeriesKind.Ratio) { Derived = DerivedMeasure.Utilization },
        new("load", SeriesKind.Ratio) { Derived = DerivedMeasure.Load },
    ];

    private static readonly ImmutableArray<MeasureRow> Service = [.. Served, new("loss", SeriesKind.Flow), new("blocked", SeriesKind.Flow) { Needs = Feeding }, .. Ratios];

    private static readonly ImmutableArray<MeasureRow> Buffer =
    [
        .. Served,
        new("queue", SeriesKind.Level),
        new("overflow", SeriesKind.Flow) { Needs = "limit" },
        new("blocked", SeriesKind.Flow) { Needs = Feeding },
        new("abandoned", SeriesKind.Flow) { Needs = "patience" },
        .. Ratios,
        new("wait", SeriesKind.Duration) { Derived = DerivedMeasure.Wait },
        new("queueTime", SeriesKind.Duration) { Derived = DerivedMeasure.QueueTime },
        new("pressure", SeriesKind.Ratio) { Derived = DerivedMeasure.Pressure },
    ];

    private static readonly ImmutableArray<MeasureRow> Delay =
        [new("arrivals", SeriesKind.Flow), new("served", SeriesKind.Flow), new("inside", SeriesKind.Level)];

    private static readonly ImmutableArray<MeasureRow> Retry =
        [new("arrivals", SeriesKind.Flow), new("retries", SeriesKind.Flow), new("exhausted", SeriesKind.Flow), new("inside", SeriesKind.Level)];

    private static readonly ImmutableArray<MeasureRow> Arrivals = [new("arrivals", SeriesKind.Flow)];

    /// <summary>The measures of a kind.</summary>
    public static IEnumerable<MeasureRow> Of(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => Source,
        ComponentKind.Service => Service,
        ComponentKind.Buffer => Buffer,
        ComponentKind.Delay => Delay,
        ComponentKind.Retry => Retry,
        ComponentKind.Router or ComponentKind.Sink => Arrivals,
        _ => [],
    };

    /// <summary>The measures of a kind that a connection can start at; the first is meant when none is named.</summary>
    public static ImmutableArray<string> Outlets(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => ["demand"],
        ComponentKind.Service => ["served", "errors", "loss"],
        ComponentKind.Buffer => ["served", "errors", "overflow", "abandoned"],
        ComponentKind.Delay => ["served"],
        ComponentKind.Retry => ["retries", "exhausted"],
        ComponentKind.Router => ["arrivals"],
        _ => [],
    };

    /// <summary>The fields of a kind, beside those that every component may have.</summary>
    public static ImmutableArray<string> Fields(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => ["demand", "class"],
        ComponentKind.Service => ["capacity", "parallelism", "errorRate", "serviceTime", "pool"],
        ComponentKind.Buffer => ["capacity", "parallelism", "errorRate", "serviceTime", "pool", "limit", "whenFull", "initial", "patience", "discipline"],
        ComponentKind.Delay => ["lag", "initial"],
        ComponentKind.Retry => ["of", "after", "maxAttempts", "share"],
        _ => [],
    };
}
