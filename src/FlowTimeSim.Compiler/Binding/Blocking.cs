using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Which buffers make their feeders keep what does not fit (<c>whenFull: block</c>), and which connections obey.</summary>
internal static class Blocking
{
    /// <summary>True for a buffer that blocks.</summary>
    public static bool Blocks(ComponentEntry component) => component.Kind == ComponentKind.Buffer && component.Fields.Text("whenFull") is { Value: "block" };

    /// <summary>True for a connection whose feeder keeps what does not fit: from what a service or buffer serves, without a delay on the way.</summary>
    public static bool Obeys(BoundConnection connection) =>
        Blocks(connection.To) && connection.From.Kind is ComponentKind.Service or ComponentKind.Buffer && connection.Outlet == "served" && connection.Syntax.Lag is null;

    /// <summary>The components that are held up.</summary>
    public static ImmutableHashSet<ComponentEntry> Feeders(ImmutableArray<BoundConnection> connections) =>
        [.. connections.Where(Obeys).Select(connection => connection.From)];
}
