using System.Collections.Immutable;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// What a pool leaves to each component that shares it (language.md, "Pools"): its size, less what those before it take in the same bin, less what
/// those behind it still hold from earlier bins; what a component itself still holds it subtracts as for servers of its own (<see cref="Holding"/>).
/// </summary>
internal static class PoolSharing
{
    /// <summary>The servers that a component may use, no more than its own <c>parallelism</c>; null after a finding.</summary>
    public static Bound? Servers(BindingContext context, ComponentEntry component, PoolSyntax pool, BoundSeries? most)
    {
        if (context.Pools.Size(pool) is not { } size)
        {
            return null;
        }

        var where = component.Fields.Text("pool")!.Value.Span;
        Expression left = Code.Name(where, PoolSymbols.Node(pool, "size"));
        var isBefore = true;
        foreach (var other in context.Pools.Users(pool))
        {
            isBefore &= other != component;
            if (isBefore)
            {
                left = Code.Subtract(where, left, Taken(context, other, where));
            }
            else if (other != component && Holding.Holds(context, other))
            {
                var inside = Code.Call(where, "SHIFT", Code.Name(where, other.Name + "_inside"), Code.Number(where, 1));
                left = Code.Subtract(where, left, Code.Subtract(where, inside, Leaving(context, other, where)));
            }
        }

        var servers = left is NameExpression ? left : Code.Call(where, "MAX", Code.Number(where, 0), left);
        return new Bound(size.Unit, Nature.Plain, where)
        {
            Code = most is null ? servers : Code.Call(where, "MIN", servers, context.Expressions.CodeOf(most.Value, component.Name + "_parallelism")),
        };
    }

    /// <summary>The servers that a component keeps busy in a bin: those that are held, or what it attempts over what one server can.</summary>
    public static Expression Taken(BindingContext context, ComponentEntry component, Text.SourceSpan where)
    {
        if (Holding.Holds(context, component))
        {
            return Code.Name(where, component.Name + "_inside");
        }

        context.Symbols.TryGet(component.Name + ".attempts", out var attempts);
        var busy = Code.Name(where, attempts!.NodeId);
        return context.Fields.OneServer(component) is { } one
            ? Code.Divide(where, busy, context.Expressions.CodeOf(one.Value, component.Name + "_capacity"))
            : busy;
    }

    private static Expression Leaving(BindingContext context, ComponentEntry component, Text.SourceSpan where) =>
        Holding.Leaving(context, component, where, context.Fields.Field(component, "serviceTime", SeriesTarget.Duration)?.Value.Known is [var minutes, ..] ? minutes : context.Grid.BinMinutes);
}
