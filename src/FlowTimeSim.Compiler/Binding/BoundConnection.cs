using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A connection whose ends are known.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Name">The name of its series.</param>
/// <param name="NodeId">The node of its flow, when it needs one.</param>
/// <param name="From">Where it starts.</param>
/// <param name="Outlet">At which measure.</param>
/// <param name="To">Where it goes.</param>
internal sealed record BoundConnection(ConnectionSyntax Syntax, string Name, string NodeId, ComponentEntry From, string Outlet, ComponentEntry To)
{
    /// <summary>The share of the outlet; null: all of it.</summary>
    public Bound? Weight { get; init; }

    /// <summary>Multiplies; null: once.</summary>
    public Bound? Times { get; init; }

    /// <summary>The delay on the way, in bins.</summary>
    public double LagBins { get; init; }

    /// <summary>The connections of one key share out one flow: an outlet's, or what the classes that they list bring of it.</summary>
    public (string From, string Outlet, string Classes) ShareKey =>
        (From.Name, Outlet, string.Join(',', Syntax.Classes.Select(listed => listed.Value).Order(StringComparer.Ordinal)));

    /// <summary>True when the flow is simply all of the outlet, or of the classes that take it.</summary>
    public bool IsPlain => Weight is null && Times is null && LagBins == 0;
}
