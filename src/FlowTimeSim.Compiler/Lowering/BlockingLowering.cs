using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Room in buffers that block, and what it leaves of their feeders' capacity (language.md, "whenFull: block"; run on the release of May 2026
/// as <c>8-blocking</c>): room = limit - waiting + capacity, less what cannot be held up; a feeder's capacity is at most room / its share.
/// </summary>
internal sealed class BlockingLowering(BindingContext context, ImmutableArray<BoundConnection> connections)
{
    private readonly ImmutableHashSet<ComponentEntry> feeders = Blocking.Feeders(connections);
    private readonly Dictionary<BoundConnection, string> rooms = [];

    /// <summary>The node of what a component can serve: its capacity, or what the buffers behind it leave of it.</summary>
    public string CapacityOf(ComponentEntry component) => feeders.Contains(component) ? component.Name + "_free" : component.Name + "_capacity";

    /// <summary>True for a component that is held up.</summary>
    public bool IsHeldUp(ComponentEntry component) => feeders.Contains(component);

    /// <summary>Makes the nodes of the room in a buffer that blocks, one for each feeder in the order of the connections.</summary>
    public void Room(ComponentEntry buffer, string waiting, Expression limit)
    {
        if (!Blocking.Blocks(buffer))
        {
            return;
        }

        var where = buffer.Syntax.Id.Span;
        Expression room = Code.Add(where, Code.Subtract(where, limit, Code.Name(where, waiting)), Code.Name(where, CapacityOf(buffer)));
        var brought = connections.Where(c => c.To == buffer && !Blocking.Obeys(c)).ToArray();
        foreach (var connection in brought)
        {
            room = Code.Subtract(where, room, Flow(connection));
        }

        if (brought.Length > 0)
        {
            room = Code.Call(where, "MAX", Code.Number(where, 0), room);
        }

        foreach (var connection in connections.Where(c => c.To == buffer && Blocking.Obeys(c)))
        {
            var id = context.Nodes.Fresh(buffer.Name + "_room");
            context.Nodes.Add(new ExprNode(id, where, room));
            rooms.Add(connection, id);
            room = Code.Subtract(where, Code.Name(where, id), Flow(connection));
        }
    }

    /// <summary>Makes the nodes of what the rooms leave of each feeder's capacity; call when all rooms are made.</summary>
    public void Free()
    {
        foreach (var feeder in feeders)
        {
            var where = feeder.Syntax.Id.Span;
            Expression free = Code.Name(where, feeder.Name + "_capacity");
            foreach (var connection in connections.Where(c => c.From == feeder && rooms.ContainsKey(c)))
            {
                if (Share(connection, feeder) is not { } share)
                {
                    context.Findings.Report(
                        DiagnosticCatalog.NotSupported, connection.Syntax.Span, $"A simulated weight or error rate before a buffer that blocks is not supported by this release.");
                    return;
                }

                free = Code.Call(where, "MIN", free, Limited(where, rooms[connection], share, feeder));
            }

            context.Nodes.Add(new ExprNode(feeder.Name + "_free", where, free));
        }
    }

    // Where nothing of it goes to the buffer, the buffer does not hold it up.
    private Expression Limited(SourceSpan where, string room, double[] share, ComponentEntry feeder)
    {
        Expression code = Code.Name(where, room);
        if (Columns.IsConstant(share) && share[0] == 1)
        {
            return code;
        }

        Expression Part(double[] numbers) => context.Expressions.CodeOf(new Bound(Unit.None, Nature.Plain, where) { Known = numbers }, feeder.Name + "_free");
        if (!share.Contains(0))
        {
            return Code.Divide(where, code, Part(share));
        }

        var none = Part(Columns.Map(share, x => x == 0 ? 1 : 0));
        return Code.Add(where, Code.Divide(where, code, Part(share)), Code.Multiply(where, none, Code.Name(where, feeder.Name + "_capacity")));
    }

    private double[]? Share(BoundConnection connection, ComponentEntry feeder)
    {
        double[] share = [1];
        foreach (var factor in new[] { connection.Weight, connection.Times })
        {
            if (factor is not null && (factor.Known is null || factor.Draw is not null))
            {
                return null;
            }

            share = factor is null ? share : Columns.Zip(share, factor.Known!, Columns.Multiply);
        }

        if (!feeder.Has("errorRate"))
        {
            return share;
        }

        return ComponentFields.ErrorRate(context, feeder)?.Value is { Known: { } rate, Draw: null }
            ? Columns.Zip(share, rate, (s, e) => s * (1 - e))
            : null;
    }

    private NameExpression Flow(BoundConnection connection)
    {
        context.Symbols.TryGet(connection.Name, out var symbol);
        return Code.Name(connection.Syntax.Span, symbol!.NodeId);
    }
}
