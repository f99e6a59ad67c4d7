using System.Collections.Immutable;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;
using static FlowTimeSim.Compiler.Shapes.SeriesShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The kinds of component, each a table of its fields.</summary>
internal static class ComponentShapes
{
    private static readonly ImmutableArray<string> KindWords =
        ["source", "service", "buffer", "serviceWithBuffer", "queue", "router", "delay", "retry", "sink"];

    private static readonly Shape KindWord = new WordShape(KindWords, "a kind of component (source, service, buffer, router, delay, retry, sink)");

    private static readonly ImmutableArray<KeyShape> Shown =
    [
        new("label", AnyText, "A name to show."),
        new("description", AnyText, "What it is."),
        new("kind", KindWord, "What it does: source, service, buffer (serviceWithBuffer, queue), router, delay, retry or sink."),
    ];

    private static readonly ImmutableArray<KeyShape> Source =
    [
        new("demand", Series, "What comes in.") { Unit = "items per time" },
        new("class", Id, "The class of everything it brings."),
    ];

    private static readonly ImmutableArray<KeyShape> Service =
    [
        new("capacity", Series, "What one server serves.") { Unit = "items per time" },
        new("parallelism", Series, "The number of servers."),
        new("errorRate", Series, "The share of attempts that fail.") { Unit = "0 to 1" },
        new("serviceTime", Series, "How long one item takes.") { Unit = "time" },
        new("pool", Id, "The pool whose servers it shares."),
    ];

    private static readonly ImmutableArray<KeyShape> Buffer =
    [
        new("limit", Series, "How many can wait.") { Unit = "items" },
        new("whenFull", new WordShape(["lose", "block"], "'lose' or 'block'"), "What happens to what does not fit: it is lost, or the feeders keep it."),
        new("initial", Series, "How many wait at the start.") { Unit = "items" },
        new("patience", Series, "How long an item waits on average before it leaves.") { Unit = "time" },
        new("discipline", new EitherShape(
            new WordShape(["fifo"], "'fifo' or { priority: [...] }"),
            null,
            Object("'fifo' or { priority: [...] }", new KeyShape("priority", new ListShape(Id, "a list of classes"), "Classes, the first is served first.") { Required = true }),
            "'fifo' or { priority: [...] }"), "In which order classes are served."),
    ];

    private static readonly ImmutableArray<KeyShape> Delay =
    [
        new("lag", Series, "How long it takes: a duration, or a distribution of durations.") { Unit = "time" },
        new("initial", Series, "How many are inside at the start.") { Unit = "items" },
    ];

    private static readonly ImmutableArray<KeyShape> Retry =
    [
        new("of", OneOrMany(AnyText, "outlets, such as line.errors"), "The outlets whose failures come back."),
        new("after", Series, "When they come back: a duration, or a distribution of durations.") { Unit = "time" },
        new("maxAttempts", Series, "How often an item is tried, the first attempt included."),
        new("share", Series, "The share that comes back.") { Unit = "0 to 1" },
    ];

    /// <summary>A component of a catalog.</summary>
    public static KindsShape Component { get; } = new(
        [
            Kind(["source"], "a source", Source),
            Kind(["service"], "a service", Service),
            Kind(["buffer", "serviceWithBuffer", "queue"], "a buffer", [.. Service, .. Buffer]),
            Kind(["router"], "a router", []),
            Kind(["delay"], "a delay", Delay),
            Kind(["retry"], "a retry", Retry),
            Kind(["sink"], "a sink", []),
        ],
        new ObjectShape([IdKey, .. Shown], "a component without a kind"),
        "a component");

    /// <summary>Fields of a component whose kind stands in another file.</summary>
    public static ObjectShape Override { get; } = new(
        [
            .. Shown,
            new KeyShape("remove", TruthValue, "Takes the component out."),
            .. Source, .. Service, .. Buffer,
            .. Delay.Where(row => row.Key != "initial"), .. Retry,
        ],
        "a component's fields");

    private static KeyShape IdKey => new("id", ComponentId, "What series and connections call it.") { Required = true };

    private static KindForm Kind(ImmutableArray<string> words, string expected, ImmutableArray<KeyShape> fields) =>
        new(words, new ObjectShape([IdKey, .. Shown, .. fields], expected));
}
