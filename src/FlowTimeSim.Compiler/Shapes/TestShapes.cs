using static FlowTimeSim.Compiler.Shapes.CommonShapes;
using static FlowTimeSim.Compiler.Shapes.SeriesShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The table of a test file.</summary>
internal static class TestShapes
{
    private static readonly Shape Moment = new ScalarShape(ScalarType.Text, "a local date and time, or an event, such as 'event maintenance' or 'end of maintenance'");

    private static readonly KeyShape During = new("during", Object(
        "a window",
        new KeyShape("hours", AnyText, "Hours of the day, such as \"06:00-22:00\"."),
        new KeyShape("days", Days, "Days of the week."),
        new KeyShape("dates", OneOrMany(AnyText, "days such as 2024-12-24"), "Days of the calendar, such as 2024-12-24."),
        new KeyShape("from", Moment, "From this local time on, or from an event on: \"event maintenance\", \"end of maintenance\"."),
        new KeyShape("to", Moment, "Before this local time, or up to an event: \"event maintenance\", \"end of maintenance\"."),
        new KeyShape("bins", AnyText, "The first and the last bin, such as \"0-47\".")), "Only these bins count.");

    private static readonly KeyShape Each = new("each", new WordShape(["hour", "day", "week", "month"], "'hour', 'day', 'week' or 'month'"), "It must hold in each of them.");

    private static readonly Shape Expectation = new EitherShape(
        Condition,
        null,
        new FormsShape(
            [
                new("that", Object("an expectation", new KeyShape("that", Condition, "What must hold.") { Required = true }, During, Each)),
                new("equals", Object(
                    "a comparison with a golden file",
                    new KeyShape("series", AnyText, "The series.") { Required = true },
                    new KeyShape("equals", AnyText, "The golden file, relative to this file.") { Required = true },
                    new KeyShape("tolerance", Quantity, "How far a value may be off: 0.5 unit, 1 %, or a number (times the larger value, at least 1)."),
                    During)),
            ],
            "an expectation (that, or series and equals)"),
        "a condition, or an expectation {that, during} or {series, equals}");

    private static readonly Shape Expectations = new EitherShape(Condition, new ListShape(Expectation, "a list of expectations"), null, "a condition or a list of expectations");

    private static readonly Shape Change = new EitherShape(
        Quantity,
        null,
        new FormsShape(
            [Operation("set", "The value it takes."), Operation("multiply", "The factor."), Operation("add", "What is added."), .. SeriesForms([])],
            "a change or a series form"),
        "a value, a series form, or a change {set}, {multiply} or {add}");

    private static readonly Shape With = new MapShape(
        [new MapRule(IdPattern.ComponentPath, ComponentShapes.Override), new MapRule(IdPattern.NoComponentPath, Change)],
        "a map of changes by series or parameter");

    private static readonly Shape Matrix = new MapShape(
        [
            new MapRule(IdPattern.ComponentPath, new ListShape(ComponentShapes.Override, "a list of what the component becomes")),
            new MapRule(IdPattern.NoComponentPath, new ListShape(Change, "a list of values or changes")),
        ],
        "a map of lists of changes, by series or parameter");

    private static readonly ObjectShape Range = Object(
        "a range {min, max}",
        new KeyShape("min", Quantity, "The lowest value.") { Required = true },
        new KeyShape("max", Quantity, "The highest value.") { Required = true });

    private static readonly Shape Drawn = new FormsShape(
        [
            new("min", Range),
            new("max", Range),
            .. new[] { "set", "multiply", "add" }.Select(key => new MapForm(key, Object($"a change that says '{key}'", new KeyShape(key, Range, "The range it is drawn from.") { Required = true }))),
        ],
        "a range {min, max}, or a change {set}, {multiply} or {add} of a range");

    private static readonly Shape Case = Object(
        "a case",
        new KeyShape("id", DocumentId, "What reports call it.") { Required = true },
        new KeyShape("title", AnyText, "A sentence to show."),
        new KeyShape("with", With, "Changes against the scenario."),
        new KeyShape("matrix", Matrix, "Changes of which each combination is a case of its own."),
        new KeyShape("draw", Object(
            "ranges to draw from",
            new KeyShape("runs", Integer, "How many draws.") { Required = true },
            new KeyShape("seed", Integer, "Where the draws begin."),
            new KeyShape("of", new MapShape([new MapRule(IdPattern.NoComponentPath, Drawn)], "a map of ranges, by series or parameter"), "What is drawn, from which range.") { Required = true }), "It must hold wherever in these ranges the conditions lie."),
        new KeyShape("ensemble", Object(
            "an ensemble",
            new KeyShape("replicas", Integer, "How many runs; with halfWidth how many at the most.") { Required = true },
            new KeyShape("seed", Integer, "Where the draws begin."),
            new KeyShape("halfWidth", Quantity, "Draw until half the confidence interval is at most this: 2 %, 20 unit.")), "Many runs with drawn inputs."),
        new KeyShape("expect", Expectations, "What must hold."),
        new KeyShape("always", Expectations, "What must hold in every bin."));

    /// <summary>The whole file.</summary>
    public static ObjectShape File { get; } = Object(
        "a test",
        CommonShapes.Kind("Test"),
        new KeyShape("version", CommonShapes.Version, "The version of the format: 1.") { Required = true },
        new KeyShape("metadata", Metadata, "Id, title and description."),
        new KeyShape("scenario", DocumentId, "The scenario it tests; every one unless said."),
        new KeyShape("per", Duration, "What bare flow limits are per, such as hour."),
        new KeyShape("tolerances", OneOrMany(Quantity, "a list of quantities"), "How far golden series may be off, by unit: [0.5 unit, 1 min, 0.1 %]."),
        new KeyShape("cases", new ListShape(Case, "a list of cases"), "The cases.") { Required = true });

    private static MapForm Operation(string key, string help) =>
        new(key, Object($"a change that says '{key}'", new KeyShape(key, Series, help) { Required = true }));
}
