// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>The fields of a component by key, in the order of the text. Overriding is overlaying: the later key wins whole.</summary>
public sealed class Fields
{
    private readonly ImmutableArray<Field> fields;

    /// <summary>Wraps fields that have distinct keys.</summary>
    public Fields(ImmutableArray<Field> fields) => this.fields = fields;

    /// <summary>No field at all.</summary>
    public static Fields Empty { get; } = new([]);

    /// <summary>All of them.</summary>
    public ImmutableArray<Field> All => fields;

    /// <summary>A field that is a value over time, or null.</summary>
    public SeriesSyntax? Series(string key) => Find(key)?.Series;

    /// <summary>A field that is a word, or null.</summary>
    public Sourced<string>? Text(string key) => Find(key)?.Text;

    /// <summary>A field as it is, or null.</summary>
    public Field? Find(string key) => fields.FirstOrDefault(field => field.Key.Value == key);

    /// <summary>These fields with those of <paramref name="over"/> laid on top.</summary>
    public Fields OverlaidBy(Fields over)
    {
        var kept = fields.Where(field => over.Find(field.Key.Value) is null);
        return new Fields([.. kept, .. over.fields]);
    }
}
