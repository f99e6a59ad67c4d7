using System.Collections.Immutable;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;
using static FlowTimeSim.Compiler.Shapes.SeriesShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The table of a scenario file.</summary>
internal static class ScenarioShapes
{
    private static readonly KeyShape Start = new("start", Instant, "Local date and time at which the first bin begins.");

    private static readonly KeyShape Zone = new("zone", AnyText, "IANA zone whose clock counts, such as Europe/Berlin; UTC unless said.");

    private static readonly Shape BinUnit = new WordShape(["minutes", "hours", "days", "weeks"], "'minutes', 'hours', 'days' or 'weeks'");

    private static readonly Shape Grid = new FormsShape(
        [
            new("horizon", Object(
                "a grid",
                new KeyShape("horizon", Duration, "How long the model runs.") { Required = true },
                new KeyShape("step", Duration, "How long one bin lasts.") { Required = true },
                Start,
                Zone)),
        ],
        "a grid")
    {
        Otherwise = Object(
            "a grid (start, zone, bins, binSize, binUnit)",
            Start,
            Zone,
            new KeyShape("bins", Count, "How many bins.") { Required = true },
            new KeyShape("binSize", Count, "How many units one lasts.") { Required = true },
            new KeyShape("binUnit", BinUnit, "The unit.") { Required = true }),
    };

    // Over another scenario a grid may say any part: whether all of it is there is judged when the two are one.
    private static readonly Shape GridPart = new FormsShape(
        [
            new("horizon", Object(
                "a grid",
                new KeyShape("horizon", Duration, "How long the model runs.") { Required = true },
                new KeyShape("step", Duration, "How long one bin lasts."),
                Start,
                Zone)),
        ],
        "a grid")
    {
        Otherwise = Object(
            "a grid (start, zone, bins, binSize, binUnit)",
            Start,
            Zone,
            new KeyShape("bins", Count, "How many bins."),
            new KeyShape("binSize", Count, "How many units one lasts."),
            new KeyShape("binUnit", BinUnit, "The unit."),
            new KeyShape("step", Duration, "How long one bin lasts, where the other scenario says a horizon.")),
    };

    private static readonly FormsShape Event = new(
        [
            EventForm("set", "The value it takes."), EventForm("multiply", "The factor."), EventForm("add", "What is added."),
            new("remove", Object(
                "an event that is taken out",
                new KeyShape("id", Id, "The event of the scenario below.") { Required = true },
                new KeyShape("remove", TruthValue, "Takes the event out.") { Required = true })),
        ],
        "an event (set, multiply or add)");

    private static readonly KeyShape Remove = new("remove", TruthValue, "Takes the connection out.");

    private static readonly FormsShape Connection = new(
        [new("from", Object("a connection", [.. CatalogShapes.Ends(isRequired: true), CatalogShapes.ConnectionId, .. CatalogShapes.ConnectionFields, Remove]))],
        "a connection (its id, or from and to)")
    {
        Otherwise = Object(
            "a connection (its id, or from and to)",
            [CatalogShapes.ConnectionId with { Required = true, Help = "The connection that is meant." }, .. CatalogShapes.Ends(isRequired: false).Skip(1), .. CatalogShapes.ConnectionFields, Remove]),
    };

    private static readonly KeyShape FileKind = CommonShapes.Kind("Scenario");

    private static readonly KeyShape FileVersion = new("version", CommonShapes.Version, "The version of the format: 1.") { Required = true };

    /// <summary>One scenario of several in a file.</summary>
    public static FormsShape Item { get; } = new([new("extends", new ObjectShape(Keys(GridPart), "a scenario"))], "a scenario")
    {
        Otherwise = new ObjectShape(Keys(Grid), "a scenario"),
    };

    /// <summary>The whole file: one scenario, or several.</summary>
    public static FormsShape File { get; } = new(
        [
            new("scenarios", Object(
                "a file of scenarios",
                FileKind,
                FileVersion,
                new KeyShape("scenarios", new ListShape(Item, "a list of scenarios"), "The scenarios.") { Required = true })),
            new("extends", new ObjectShape([FileKind, FileVersion, .. Keys(GridPart)], "a scenario")),
        ],
        "a scenario")
    {
        Otherwise = new ObjectShape([FileKind, FileVersion, .. Keys(Grid)], "a scenario"),
    };

    private static ImmutableArray<KeyShape> Keys(Shape grid) =>
    [
        new("metadata", Metadata, "Id, title and description."),
        new("catalog", OneOrMany(DocumentId, "the id of a catalog"), "The catalogs it uses."),
        new("extends", DocumentId, "The scenario that this one is laid over."),
        new("units", new ListShape(Id, "a list of item units"), "What flows."),
        new("per", Duration, "What bare flow numbers are per, such as hour."),
        new("step", Duration, "How long one value of a list or CSV lasts; with 'horizon', how long one bin lasts."),
        new("grid", grid, "The bins of the model."),
        new("horizon", Duration, "How long the model runs, instead of a grid.") { NotWith = "grid" },
        Start with { NotWith = "grid.start" },
        Zone with { NotWith = "grid.zone" },
        new("warmup", Duration, "What aggregates, rules and the score leave out at the start."),
        new("parameters", MapOf(Quantity, "a map of values by parameter"), "Values of the catalog's parameters."),
        new("profiles", Profiles, "Named shapes over time; they replace the catalog's of the same id."),
        new("components", new MapShape([new MapRule(IdPattern.Component, ComponentShapes.Override)], "a map of overrides by component"), "Overrides of catalog behaviour, by id."),
        new("connections", new ListShape(Connection, "a list of connections"), "Overrides of catalog connections, by id or by from and to, and further ones."),
        new("events", new ListShape(Event, "a list of events"), "Changes for some time, applied in this order."),
        new("series", new ListShape(With("a series", removable: true, [.. CatalogShapes.SeriesOwn]), "a list of series"), "Series that belong to no component."),
        new("outputs", Outputs, "What is exported."),
        CommonShapes.Sources,
        new("observed", new MapShape([new MapRule(IdPattern.Series, Observation)], "a map of observed data by series"), "What was counted or measured in the real system, by the series that it is compared with."),
    ];

    private static MapForm EventForm(string operation, string help) => new(operation, Object(
        $"an event that says '{operation}'",
        new KeyShape("id", Id, "A name by which a scenario laid over this one replaces it."),
        new KeyShape("series", AnyText, "The series that changes.") { Required = true },
        new KeyShape(operation, Series, help) { Required = true },
        new KeyShape("at", Instant, "When it begins; at the start unless said."),
        new KeyShape("for", Duration, "How long it lasts; to the end unless said."),
        new KeyShape("every", Duration, "How often it comes again."),
        new KeyShape("until", Instant, "When it comes no more."),
        new KeyShape("days", Days, "On which days of the week."),
        new KeyShape("label", AnyText, "A name to show.")));
}
