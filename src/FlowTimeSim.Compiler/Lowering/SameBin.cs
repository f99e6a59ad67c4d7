using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>What of a bin's flow comes from the same bin's arrivals.</summary>
internal static class SameBin
{
    /// <summary>True when something of a connection's flow arrives in the bin in which it sets out.</summary>
    public static bool Passes(BoundConnection connection) => connection.LagBins < 1;

    /// <summary>True when what a component passes on, or works off, depends on what arrives in the same bin.</summary>
    public static bool FollowsArrivals(BindingContext context, ComponentEntry component) => component.Kind switch
    {
        ComponentKind.Source => false,
        ComponentKind.Delay => ComponentFields.Lag(context, component) is not { } lag || lag.Parts.Any(part => part.Bins == 0),
        ComponentKind.Service or ComponentKind.Buffer => !Holding.Holds(context, component),
        _ => true,
    };

    /// <summary>True when what leaves a component by an outlet depends on what arrives in the same bin.</summary>
    public static bool FollowsArrivals(BindingContext context, BoundConnection connection) => connection.From.Kind switch
    {
        ComponentKind.Retry => connection.Outlet == "exhausted",
        ComponentKind.Service or ComponentKind.Buffer => connection.Outlet is not ("served" or "errors") || FollowsArrivals(context, connection.From),
        _ => FollowsArrivals(context, connection.From),
    };
}
