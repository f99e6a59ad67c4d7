using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Which classes of flow come where (docs/decisions/0012-classes.md). A series has parts by class only where several classes meet; where one comes
/// alone its part is the whole, and a model without classes has none of this.
/// </summary>
internal sealed record ClassFlow
{
    /// <summary>Nothing has a class.</summary>
    public static ClassFlow None { get; } = new();

    /// <summary>True after a finding about a name: what comes where is then not known.</summary>
    public bool IsObscure { get; init; }

    /// <summary>The classes of the catalogs in their order.</summary>
    public ImmutableArray<string> Declared { get; init; } = [];

    /// <summary>The classes that come to each component, by its name.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Components { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The classes that take each connection, by its name.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Connections { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The classes that come to a component, in the order of the catalogs.</summary>
    public ImmutableArray<string> Of(ComponentEntry component) => Components.GetValueOrDefault(component.Name, []);

    /// <summary>The classes that take a connection.</summary>
    public ImmutableArray<string> Of(BoundConnection connection) => Connections.GetValueOrDefault(connection.Name, []);

    /// <summary>True where several classes meet: each has series of its own beside the sum.</summary>
    public bool IsShared(ComponentEntry component) => Of(component).Length > 1;

    /// <summary>True for a connection that only some of the classes of its outlet take.</summary>
    public bool IsPart(BoundConnection connection) => Of(connection).Length < Of(connection.From).Length;
}
