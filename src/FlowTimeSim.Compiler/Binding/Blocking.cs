using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Which buffers make their feeders keep what does not fit (<c>whenFull: block</c>), and which connections obey.</summary>
internal static class Blocking
{
    /// <summary>True for a buffer that blocks.</summary>
    public static bool Blocks(ComponentEntry component) => component.Kind == ComponentKind.Buffer && component.Fields.Text("whenFull") is { Value: "block" };

    /// <summary>
    /// True for a connection whose feeder can keep what does not fit: from what a service or buffer works off, without a delay on the way. What a
    /// source brings, what is on its way, and what another component has lost cannot be held up.
    /// </summary>
    public static bool Obeys(BoundConnection connection) =>
        connection.From.Kind is ComponentKind.Service or ComponentKind.Buffer && connection.Syntax.Lag is null
        && (connection.Outlet == "served" || (connection.Outlet == "errors" && connection.From.Has("errorRate")));

    /// <summary>What flows into a buffer within a bin: its own connections, and instead of those of routers what flows into the routers.</summary>
    public static IEnumerable<BoundConnection> Inflows(ComponentEntry buffer, ILookup<string, BoundConnection> into)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { buffer.Name };
        var open = new Queue<string>([buffer.Name]);
        while (open.TryDequeue(out var name))
        {
            foreach (var connection in into[name])
            {
                if (connection.From.Kind != ComponentKind.Router || connection.Syntax.Lag is not null)
                {
                    yield return connection;
                }
                else if (seen.Add(connection.From.Name))
                {
                    open.Enqueue(connection.From.Name);
                }
            }
        }
    }

    /// <summary>The names of the components that are held up.</summary>
    public static ImmutableHashSet<string> Feeders(ImmutableArray<BoundConnection> connections)
    {
        if (!connections.Any(connection => Blocks(connection.To)))
        {
            return [];
        }

        var into = connections.ToLookup(connection => connection.To.Name);
        return
        [
            .. connections.Select(connection => connection.To).Where(Blocks).DistinctBy(buffer => buffer.Name)
                .SelectMany(buffer => Inflows(buffer, into)).Where(Obeys).Select(connection => connection.From.Name),
        ];
    }
}
