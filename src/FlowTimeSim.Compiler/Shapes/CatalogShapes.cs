using System.Collections.Immutable;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;
using static FlowTimeSim.Compiler.Shapes.SeriesShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The table of a catalog file.</summary>
internal static class CatalogShapes
{
    private static readonly Shape Parameter = new EitherShape(
        Quantity,
        null,
        Object(
            "a parameter",
            new KeyShape("type", new WordShape(["number", "integer", "text", "duration", "profile"], "'number', 'integer', 'text', 'duration' or 'profile'"), "What its value is; a number unless said."),
            new KeyShape("default", Quantity, "Its value unless a scenario sets another."),
            new KeyShape("min", Quantity, "The lowest value allowed."),
            new KeyShape("max", Quantity, "The highest value allowed."),
            new KeyShape("unit", AnyText, "The unit of bare numbers."),
            new KeyShape("options", new ListShape(Quantity, "a list of values"), "The values allowed, when only some are."),
            new KeyShape("description", AnyText, "What it means.")),
        "a default value, or a parameter {type, default, min, max, ...}");

    private static readonly Shape Class = new EitherShape(
        Id,
        null,
        Object(
            "a class",
            new KeyShape("id", Id, "What it is called.") { Required = true },
            new KeyShape("label", AnyText, "A name to show."),
            new KeyShape("description", AnyText, "What it is.")),
        "a class's id, or a class {id, label, description}");

    private static readonly Shape Pool = Object(
        "a pool",
        new KeyShape("id", Id, "What components call it.") { Required = true },
        new KeyShape("size", Series, "The number of servers shared.") { Required = true },
        new KeyShape("label", AnyText, "A name to show."));

    /// <summary>A connection.</summary>
    public static ObjectShape Connection { get; } = Object("a connection", [.. Ends(isRequired: true), ConnectionId, .. ConnectionFields]);

    /// <summary>The whole file.</summary>
    public static ObjectShape File { get; } = Object(
        "a catalog",
        CommonShapes.Kind("Catalog") with { Required = false },
        new KeyShape("version", CommonShapes.Version, "The version of the format: 1.") { Required = true },
        new KeyShape("metadata", Metadata, "Id, title and description."),
        new KeyShape("units", new ListShape(Id, "a list of item units"), "What flows: passenger, order, request."),
        new KeyShape("per", Duration, "What bare flow numbers are per, such as hour."),
        new KeyShape("step", Duration, "How long one value of a list or CSV lasts."),
        new KeyShape("parameters", MapOf(Parameter, "a map of parameters by id"), "Values that a scenario or a test may set."),
        new KeyShape("profiles", Profiles, "Named shapes over time."),
        new KeyShape("series", new ListShape(
            With("a series", removable: false, [.. SeriesOwn]), "a list of series"), "Series that belong to no component."),
        new KeyShape("classes", new ListShape(Class, "a list of classes"), "Classes of flow."),
        new KeyShape("pools", new ListShape(Pool, "a list of pools"), "Servers that several components share."),
        new KeyShape("components", new ListShape(ComponentShapes.Component, "a list of components"), "What the system is made of.") { Required = true },
        new KeyShape("connections", new ListShape(Connection, "a list of connections"), "Which way the flow takes."),
        CommonShapes.Sources,
        new KeyShape("layoutHints", Object(
            "layout hints",
            new KeyShape("rankDir", new WordShape(["LR", "TB"], "'LR' or 'TB'"), "From left to right, or from top to bottom."),
            new KeyShape("spacing", Number, "How far apart.")), "How to draw it."));

    /// <summary>A name for a connection's flow.</summary>
    internal static KeyShape ConnectionId => new("id", Id, "A name for its flow.");

    /// <summary>What a connection says besides its ends.</summary>
    internal static ImmutableArray<KeyShape> ConnectionFields =>
    [
        new KeyShape("label", AnyText, "A name to show."),
        new KeyShape("weight", Series, "The share of the outlet's flow, or 'rest'.") { Unit = "0 to 1" },
        new KeyShape("times", Series, "Multiplies the flow: the only place where it is not conserved."),
        new KeyShape("lag", Duration, "How long the way takes."),
        new KeyShape("classes", OneOrMany(Id, "classes"), "The classes that take it."),
    ];

    /// <summary>Where a connection starts and goes.</summary>
    internal static ImmutableArray<KeyShape> Ends(bool isRequired) =>
    [
        new KeyShape("from", AnyText, "A component, or its outlet such as line.errors.") { Required = isRequired },
        new KeyShape("to", ComponentId, "A component.") { Required = isRequired },
    ];

    /// <summary>The keys of a free series besides its form.</summary>
    internal static KeyShape[] SeriesOwn =>
    [
        new KeyShape("id", Id, "What expressions call it.") { Required = true },
        new KeyShape("label", AnyText, "A name to show."),
        new KeyShape("description", AnyText, "What it is."),
    ];
}
