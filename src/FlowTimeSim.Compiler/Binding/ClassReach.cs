using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Follows each class from its sources along the connections. Flow without a class is followed by its source, so that the source can be named.</summary>
internal sealed class ClassReach
{
    private const char NoClass = '?';
    private readonly Dictionary<string, HashSet<string>> reached = new(StringComparer.Ordinal);
    private readonly ILookup<(string From, string Outlet), BoundConnection> outlets;

    public ClassReach(ImmutableArray<ComponentEntry> components, ImmutableArray<BoundConnection> connections)
    {
        outlets = connections.ToLookup(connection => (connection.From.Name, connection.Outlet));
        foreach (var component in components)
        {
            reached[component.Name] = [];
            if (component.Kind == ComponentKind.Source)
            {
                reached[component.Name].Add(component.Fields.Text("class")?.Value ?? NoClass + component.Name);
            }
        }

        while (connections.Select(Follow).ToArray().Contains(true))
        {
        }
    }

    /// <summary>The classes that come to a component.</summary>
    public IEnumerable<string> ClassesAt(ComponentEntry component) => reached[component.Name].Where(token => token[0] != NoClass);

    /// <summary>The sources whose flow comes to a component without a class.</summary>
    public IEnumerable<string> WithoutClassAt(ComponentEntry component) => reached[component.Name].Where(token => token[0] == NoClass).Select(token => token[1..]);

    /// <summary>
    /// The classes that take a connection: those that it lists; without a list those that no other connection of the outlet lists (as a router of the
    /// release of May 2026 sends on what has no route of its own).
    /// </summary>
    public IEnumerable<string> ClassesOn(BoundConnection connection) => TokensOn(connection).Where(token => token[0] != NoClass);

    private IEnumerable<string> TokensOn(BoundConnection connection)
    {
        var here = reached[connection.From.Name];
        if (!connection.Syntax.Classes.IsEmpty)
        {
            return here.Where(token => connection.Syntax.Classes.Any(listed => listed.Value == token));
        }

        var others = outlets[(connection.From.Name, connection.Outlet)].SelectMany(other => other.Syntax.Classes).Select(listed => listed.Value).ToHashSet(StringComparer.Ordinal);
        return here.Where(token => !others.Contains(token));
    }

    private bool Follow(BoundConnection connection)
    {
        var before = reached[connection.To.Name].Count;
        reached[connection.To.Name].UnionWith(TokensOn(connection).ToArray());
        return reached[connection.To.Name].Count > before;
    }
}
