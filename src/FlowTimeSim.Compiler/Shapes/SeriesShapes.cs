using System.Collections.Immutable;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The forms in which a value over time is written.</summary>
internal static class SeriesShapes
{
    private const string Forms = "a number, a quantity, an expression or a series form (expr, values, pmf, poisson, csv, pulse, profile)";

    private static readonly Shape Align = new WordShape(["exact", "stretch", "repeat", "hold"], "'exact', 'stretch', 'repeat' or 'hold'");

    private static readonly Shape SharedProfile = new LazyShape("profile", () => Profile!, "a profile");

    /// <summary>A profile: values with an alignment, or a shape of the calendar.</summary>
    public static FormsShape Profile { get; } = new(
        [
            ProfileForm(
                "values",
                "One value per step.",
                new KeyShape("align", Align, "What to do when the number of values is not the number of bins."),
                new KeyShape("step", Duration, "How long one value lasts.")),
            ProfileForm("hourOfDay", "24 values (or a multiple), from midnight."),
            ProfileForm("dayOfWeek", "7 values, Monday first."),
            ProfileForm("monthOfYear", "12 values, January first."),
            ProfileForm("timeOfWeek", "168 values (or a multiple), from Monday midnight."),
        ],
        "a profile (values, hourOfDay, dayOfWeek, monthOfYear or timeOfWeek)");

    private static readonly Shape Pmf = new FormsShape(
        [
            new("values", Object(
                "a distribution",
                new KeyShape("values", Numbers, "The outcomes.") { Required = true },
                new KeyShape("probabilities", Numbers, "Their probabilities, sum 1.") { Required = true })),
        ],
        "a distribution (outcome: probability, or values and probabilities)")
    {
        Otherwise = new MapShape([new MapRule(IdPattern.Number, Number)], "a map of outcomes to probabilities"),
    };

    // What any form may carry. A profile and a scale multiply it.
    private static readonly ImmutableArray<KeyShape> Tail =
    [
        new("profile", new EitherShape(AnyText, null, SharedProfile, "a profile's id or a profile"), "A shape over time that multiplies: the id of a profile, or a profile."),
        new("scale", Quantity, "A quantity or expression that multiplies."),
        new("lead", Duration, "The data is read this much ahead."),
        new("lag", Duration, "The data comes this much later."),
        new("edge", new WordShape(["hold", "repeat", "zero"], "'hold', 'repeat' or 'zero'"), "What stands where lead or lag reach outside the data."),
        new("unit", AnyText, "The unit of bare numbers."),
    ];

    // Built when first asked for: it contains itself.
    private static readonly Lazy<Shape> AnySeries = new(() => new EitherShape(
        new ScalarShape(ScalarType.Quantity, Forms), null, new FormsShape(SeriesForms([]), "a series form"), Forms));

    /// <summary>A map of named profiles.</summary>
    public static Shape Profiles { get; } = MapOf(SharedProfile, "a map of profiles by id");

    /// <summary>A value over time.</summary>
    public static Shape Series { get; } = new LazyShape("series", () => AnySeries.Value, Forms);

    /// <summary>Data that was observed: a list of values or a file.</summary>
    public static Shape Observation { get; } = new LazyShape(
        "observation", () => new FormsShape([.. SeriesForms([]).Where(form => form.Key is "values" or "csv")], "observed data (values or csv)"), "observed data (values or csv)");

    /// <summary>The forms with keys of their own in front: an item of a list of series.</summary>
    public static FormsShape With(string expected, bool removable, params ImmutableArray<KeyShape> own)
    {
        var forms = SeriesForms(own);
        var gone = new MapForm("remove", new ObjectShape([.. own, new("remove", TruthValue, "Takes the entry of that id out.") { Required = true }], expected));
        return new FormsShape(removable ? forms.Add(gone) : forms, expected);
    }

    /// <summary>The forms, each with keys of its own place in front.</summary>
    public static ImmutableArray<MapForm> SeriesForms(ImmutableArray<KeyShape> own)
    {
        return
        [
            Form("expr", new KeyShape("expr", Expression, "An expression over other series.")),
            Form(
                "values",
                new KeyShape("values", Numbers, "One value per step."),
                new KeyShape("align", Align, "What to do when the number of values is not the number of bins."),
                new KeyShape("step", Duration, "How long one value lasts.")),
            Form(
                "pmf",
                new KeyShape("pmf", Pmf, "Outcomes and their probabilities."),
                new KeyShape("per", Duration, "How long one draw lasts; 'run' for one in a whole replica.")),
            Form("poisson", new KeyShape("poisson", Series, "The mean flow; counts are drawn per bin.")),
            Form(
                "csv",
                new KeyShape("csv", AnyText, "A CSV file, relative to this file."),
                new KeyShape("column", AnyText, "The column of the values."),
                new KeyShape("time", AnyText, "The column of the times: rows are joined by time."),
                new KeyShape("step", Duration, "How long one row lasts.")),
            Form(
                "pulse",
                new KeyShape("pulse", Quantity, "An amount that arrives at once."),
                new KeyShape("every", Duration, "How often."),
                new KeyShape("at", AnyText, "When first: a time of day, or a date and time.")),
            new MapForm("profile", new ObjectShape([.. own, .. Tail], "a profile with its scale")),
        ];

        MapForm Form(string key, params ReadOnlySpan<KeyShape> keys) => new(
            key, new ObjectShape([.. own, keys[0] with { Required = true }, .. keys[1..], .. Tail], $"a series of the form '{key}'"));
    }

    private static MapForm ProfileForm(string key, string help, params ReadOnlySpan<KeyShape> more) => new(key, new ObjectShape(
        [
            new KeyShape(key, Numbers, help) { Required = true },
            .. more,
            new KeyShape("normalize", new WordShape(["mean"], "'mean'"), "'mean' makes the mean of the shape 1."),
        ],
        $"a profile of the form '{key}'"));
}
