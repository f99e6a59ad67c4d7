using System.Collections.Immutable;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The tables of a model artifact and of a bare engine model. What an engine release adds is let through: its own reader judges it.</summary>
internal static class ModelShapes
{
    private static readonly Shape Anything = Open("a map");

    private static readonly Shape Grid = Open(
        "a grid (bins, binSize, binUnit)",
        new KeyShape("bins", Integer, "How many bins.") { Required = true },
        new KeyShape("binSize", Integer, "How many units one lasts."),
        new KeyShape("binUnit", AnyText, "minutes, hours, days or weeks."),
        new KeyShape("binMinutes", Integer, "How many minutes one bin lasts: the founding document's form."),
        new KeyShape("start", AnyText, "When the first bin begins, UTC."));

    private static readonly Shape Node = new KindsShape(
        [
            NodeKind("const", new KeyShape("values", Numbers, "One value per bin.") { Required = true }),
            NodeKind("expr", new KeyShape("expr", Expression, "An expression over other nodes.") { Required = true }),
            NodeKind("pmf", new KeyShape("pmf", Anything, "Outcomes and their probabilities.") { Required = true }),
            NodeKind(
                "serviceWithBuffer",
                new KeyShape("inflow", AnyText, "The node that comes in.") { Required = true },
                new KeyShape("outflow", AnyText, "The node that goes out.") { Required = true },
                new KeyShape("loss", AnyText, "The node that is lost."),
                new KeyShape("dispatchSchedule", Anything, "periodBins, phaseOffset, capacitySeries.")),
            NodeKind(
                "router",
                new KeyShape("inputs", Anything, "queue: the node that is split.") { Required = true },
                new KeyShape("routes", new ListShape(Anything, "a list of routes"), "target with classes or weight.") { Required = true }),
        ],
        Open("a node", new KeyShape("id", AnyText, "What expressions call it.") { Required = true }, NodeKindWord with { Required = true }),
        "a node");

    private static readonly ImmutableArray<KeyShape> Body =
    [
        new("grid", Grid, "The bins.") { Required = true },
        new("nodes", new ListShape(Node, "a list of nodes"), "What is computed.") { Required = true },
        new("outputs", new ListShape(Anything, "a list of outputs {series, as}"), "What is exported."),
    ];

    private static readonly KeyShape SchemaVersion = new("schemaVersion", CommonShapes.Version, "The version of the format: 1.") { Required = true };

    /// <summary>A bare engine model.</summary>
    public static ObjectShape EngineModel { get; } = Open(
        "an engine model",
        [
            SchemaVersion,
            .. Body,
            new("topology", Anything, "Components for the engine's views."),
            new("classes", new ListShape(Anything, "a list of classes"), "Classes of flow."),
            new("traffic", Anything, "Which nodes carry which class."),
            new("rng", Anything, "The engine's random numbers."),
            new("provenance", Anything, "Where it comes from."),
        ]);

    /// <summary>An exported artifact.</summary>
    public static ObjectShape Artifact { get; } = Open(
        "a model artifact",
        CommonShapes.Kind("Model"),
        SchemaVersion,
        new KeyShape("metadata", Open(
            "metadata",
            new KeyShape("id", DocumentId, "What it is called.") { Required = true },
            new KeyShape("title", AnyText, "A name to show."),
            new KeyShape("description", AnyText, "What it is about."),
            new KeyShape("created", AnyText, "When it was made."),
            new KeyShape("author", AnyText, "Who made it."),
            new KeyShape("version", AnyText, "Its version."),
            new KeyShape("tags", new ListShape(AnyText, "a list of tags"), "Words to find it by.")), "Who made what, when.")
        { Required = true },
        new KeyShape("spec", Open(
            "a model's spec",
            [
                .. Body,
                new("sim_config", Anything, "Catalog, scenario and parameters it was made from."),
                new("validation", Anything, "What was found when it was validated."),
            ]), "What is computed.")
        { Required = true },
        new KeyShape("assets", new ListShape(Open(
            "an asset",
            new KeyShape("path", AnyText, "Its place in the bundle.") { Required = true },
            new KeyShape("type", AnyText, "What it is.") { Required = true }), "a list of assets"), "What belongs to it."));

    private static KeyShape NodeKindWord => new(
        "kind", new WordShape(["const", "expr", "pmf", "serviceWithBuffer", "router"], "'const', 'expr', 'pmf', 'serviceWithBuffer' or 'router'"), "How it is computed.");

    private static ObjectShape Open(string expected, params ImmutableArray<KeyShape> keys) => new ObjectShape(keys, expected) { IsOpen = true };

    private static KindForm NodeKind(string word, params ReadOnlySpan<KeyShape> keys) => new([word], Open(
        $"a node of kind '{word}'", [new KeyShape("id", AnyText, "What expressions call it.") { Required = true }, NodeKindWord, .. keys]));
}
