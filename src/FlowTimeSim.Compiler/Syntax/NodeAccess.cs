using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads what a table has checked already; what does not fit was reported there and is absent here.</summary>
internal static class NodeAccess
{
    /// <summary>A scalar that says something, or null.</summary>
    public static YamlScalar? Scalar(this YamlMapping map, string key) => map[key].AsScalar();

    /// <summary>The node if it is a scalar that says something.</summary>
    public static YamlScalar? AsScalar(this YamlNode? node) =>
        node is YamlScalar scalar && scalar is not { IsPlain: true, Value: "" or "~" or "null" or "Null" or "NULL" } ? scalar : null;

    /// <summary>A word, or null.</summary>
    public static Sourced<string>? Word(this YamlMapping map, string key) => map.Scalar(key) is { } scalar ? scalar.AsWord() : null;

    /// <summary>A scalar as a word.</summary>
    public static Sourced<string> AsWord(this YamlScalar scalar) => new(scalar.Value, scalar.Span);

    /// <summary>One word or a list of them.</summary>
    public static ImmutableArray<Sourced<string>> Words(this YamlMapping map, string key) =>
        map.Scalar(key) is { } one ? [one.AsWord()] : [.. map.List(key).Select(AsScalar).OfType<YamlScalar>().Select(AsWord)];

    /// <summary>The items of a list; empty when there is none.</summary>
    public static IEnumerable<YamlNode> List(this YamlMapping map, string key) => map[key] switch
    {
        YamlSequence list => list.Items,
        YamlNumbers numbers => numbers.ToScalars(),
        _ => [],
    };

    /// <summary>The maps in a list.</summary>
    public static IEnumerable<YamlMapping> Maps(this YamlMapping map, string key) => map.List(key).OfType<YamlMapping>();

    /// <summary>The entries of a map; empty when there is none.</summary>
    public static ImmutableArray<YamlEntry> Entries(this YamlMapping map, string key) => map[key] is YamlMapping inner ? inner.Entries : [];

    /// <summary>A number, or null.</summary>
    public static Sourced<double>? Number(this YamlMapping map, string key) =>
        map.Scalar(key) is { } scalar && PlainNumber.TryParse(scalar.Value, out var value) ? new Sourced<double>(value, scalar.Span) : null;

    /// <summary>A list of numbers, or null.</summary>
    public static Sourced<double[]>? Numbers(this YamlMapping map, string key)
    {
        switch (map[key])
        {
            case YamlNumbers numbers:
                return new Sourced<double[]>(numbers.Values, numbers.Span);
            case YamlSequence list:
                var values = new double[list.Items.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    if (list.Items[i].AsScalar() is not { } item || !PlainNumber.TryParse(item.Value, out values[i]))
                    {
                        return null;
                    }
                }

                return new Sourced<double[]>(values, list.Span);
            default:
                return null;
        }
    }

    /// <summary>True for <c>true</c>.</summary>
    public static bool IsTrue(this YamlMapping map, string key) =>
        map.Scalar(key) is { } scalar && string.Equals(scalar.Value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first entry with one of these keys, or null.</summary>
    public static YamlEntry? FirstOf(this YamlMapping map, params string[] keys) => map.Entries.FirstWhere(entry => keys.Contains(entry.Key.Value));

    /// <summary>The first entry of this kind, or null.</summary>
    public static YamlEntry? FirstWhere(this IEnumerable<YamlEntry> entries, Func<YamlEntry, bool> isMeant)
    {
        foreach (var entry in entries)
        {
            if (isMeant(entry))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Where a key and its value stand.</summary>
    public static SourceSpan Whole(this YamlEntry entry) => entry.Key.Span.To(entry.Value.Span);
}
