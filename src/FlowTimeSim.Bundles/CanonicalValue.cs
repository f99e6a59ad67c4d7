namespace FlowTimeSim.Bundles;

/// <summary>A JSON value to be written canonically. Made through the factories; immutable.</summary>
public abstract class CanonicalValue
{
    private protected CanonicalValue()
    {
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static CanonicalValue Null { get; } = new Literal("null");

    /// <summary>A string, or null.</summary>
    public static CanonicalValue Of(string? text) => text is null ? Null : new Text(text);

    /// <summary>A number; null, NaN and the infinities are written <c>null</c>.</summary>
    public static CanonicalValue Of(double? number) => number is { } value && double.IsFinite(value) ? new Literal(CanonicalJson.Number(value)) : Null;

    /// <summary>A truth value.</summary>
    public static CanonicalValue Of(bool value) => new Literal(value ? "true" : "false");

    /// <summary>An array of values.</summary>
    public static CanonicalValue List(IEnumerable<CanonicalValue> items) => new Items([.. items]);

    /// <summary>An array of strings.</summary>
    public static CanonicalValue List(IEnumerable<string> items) => new Items([.. items.Select(Of)]);

    /// <summary>An array of numbers, kept as it is and written number by number: a series over the grid.</summary>
    public static CanonicalValue Series(ReadOnlyMemory<double> values) => new Numbers(values);

    /// <summary>An object; the order of the members does not matter.</summary>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static CanonicalValue Map(params IEnumerable<(string Name, CanonicalValue Value)> members)
    {
        var sorted = new SortedList<string, CanonicalValue>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            sorted.Add(name, value);
        }

        return new Members(sorted);
    }

    internal sealed class Literal(string json) : CanonicalValue
    {
        public string Json { get; } = json;
    }

    internal sealed class Text(string value) : CanonicalValue
    {
        public string Value { get; } = value;
    }

    internal sealed class Numbers(ReadOnlyMemory<double> values) : CanonicalValue
    {
        public ReadOnlyMemory<double> Values { get; } = values;
    }

    internal sealed class Items(CanonicalValue[] values) : CanonicalValue
    {
        public CanonicalValue[] Values { get; } = values;
    }

    internal sealed class Members(SortedList<string, CanonicalValue> values) : CanonicalValue
    {
        public SortedList<string, CanonicalValue> Values { get; } = values;
    }
}
