using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Shapes that every kind of file uses.</summary>
internal static class CommonShapes
{
    public static Shape AnyText { get; } = new ScalarShape(ScalarType.Text, "a text");

    public static Shape TruthValue { get; } = new ScalarShape(ScalarType.Boolean, "'true' or 'false'");

    public static Shape Number { get; } = new ScalarShape(ScalarType.Number, "a number");

    public static Shape Integer { get; } = new ScalarShape(ScalarType.Integer, "a whole number");

    public static Shape Count { get; } = new ScalarShape(ScalarType.Count, "a whole number");

    public static Shape Id { get; } = new ScalarShape(ScalarType.Id, "an id");

    public static Shape ComponentId { get; } = new ScalarShape(ScalarType.ComponentId, "a component's id");

    public static Shape DocumentId { get; } = new ScalarShape(ScalarType.DocumentId, "an id");

    public static Shape Quantity { get; } = new ScalarShape(ScalarType.Quantity, "a number or a quantity");

    public static Shape Duration { get; } = new ScalarShape(ScalarType.Quantity, "a duration, such as '15 min'");

    public static Shape Instant { get; } = new ScalarShape(ScalarType.Text, "a local date and time, such as 2024-10-01T00:00");

    public static Shape Condition { get; } = new ScalarShape(ScalarType.Quantity, "a condition, such as 'max(line.queue) <= 5000'");

    public static Shape Expression { get; } = new ScalarShape(ScalarType.Quantity, "an expression");

    public static Shape Numbers { get; } = new NumbersShape();

    public static Shape Version { get; } = new WordShape(["1"], "1, the only version there is");

    public static Shape Days { get; } = OneOrMany(
        new WordShape(
            [
                "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
                "weekdays", "weekend",
            ],
            "a day of the week"),
        "days of the week");

    public static ObjectShape Metadata { get; } = new(
        [
            new("id", DocumentId, "What other files call this one."),
            new("title", AnyText, "A name to show."),
            new("description", AnyText, "What it is about."),
            new("owner", AnyText, "Who answers for it: a person, a team, an address."),
        ],
        "metadata (id, title, description, owner)");

    public static Shape Outputs { get; } = new ListShape(
        new EitherShape(
            AnyText,
            null,
            new ObjectShape(
                [
                    new("series", AnyText, "The series that is exported.") { Required = true },
                    new("as", AnyText, "Its file name, such as throughput.csv."),
                    new("remove", TruthValue, "Takes the output of the scenario below out."),
                ],
                "an output"),
            "a series, or an output {series, as}"),
        "a list of outputs");

    /// <summary>Where numbers come from, by the name of the input.</summary>
    public static KeyShape Sources { get; } = new(
        "sources",
        new MapShape([new MapRule(IdPattern.Input, AnyText)], "a map of sources by input"),
        "Where the numbers come from: by the name of a parameter, an input (line.capacity), a whole component or a connection.");

    public static KeyShape Kind(string word) => new("kind", new WordShape([word], $"'{word}'"), "What kind of file this is.") { Required = true };

    public static Shape OneOrMany(Shape item, string expected) => new EitherShape(item, new ListShape(item, expected), null, expected);

    public static MapShape MapOf(Shape value, string expected) => new([new MapRule(IdPattern.Name, value)], expected);

    public static ObjectShape Object(string expected, params ImmutableArray<KeyShape> keys) => new(keys, expected);
}
