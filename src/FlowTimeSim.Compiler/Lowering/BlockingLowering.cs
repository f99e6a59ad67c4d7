using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Room in buffers that block, and what it leaves of their feeders' capacity (language.md, "whenFull: block"; run on the release of May 2026
/// as <c>8-blocking</c>): room = limit - waiting + capacity, less what cannot be held up; a feeder's capacity is at most room / its share.
/// </summary>
internal sealed class BlockingLowering
{
    private readonly BindingContext context;
    private readonly ImmutableArray<ComponentEntry> feeders;
    private readonly Dictionary<string, ComponentEntry> components;
    private readonly BlockingPlan plan;
    private readonly Shares shares;
    private readonly RouterShares routers;
    private readonly Dictionary<string, List<(NameExpression Room, Bound Share)>> rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameExpression> promises = new(StringComparer.Ordinal);

    public BlockingLowering(BindingContext context, BoundSystem system)
    {
        this.context = context;
        components = system.Components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        feeders = [.. system.Components.Where(IsHeldUp)];
        plan = new BlockingPlan(context, system.Components, system.Connections);
        shares = new Shares(context);
        routers = new RouterShares(shares, system.Connections.ToLookup(connection => connection.From.Name));
    }

    /// <summary>True for a component that is held up.</summary>
    public bool IsHeldUp(ComponentEntry component) => context.HeldUp.Contains(component.Name);

    /// <summary>The node of what a component can begin: its capacity, or what the buffers behind it leave of it. Held servers are held up when they end.</summary>
    public string CapacityOf(ComponentEntry component) =>
        IsHeldUp(component) && !Holding.Holds(context, component) ? Holding.Free(context, component) : component.Name + "_capacity";

    /// <summary>Makes the nodes of all rooms and of what they leave; the nodes that they read may come later.</summary>
    public void Lower()
    {
        foreach (var buffer in plan.Buffers)
        {
            if (ComponentFields.Limit(context, buffer) is { } limit)
            {
                Rooms(buffer, context.Expressions.CodeOf(limit.Value, buffer.Name + "_limit"));
            }
        }

        foreach (var feeder in feeders)
        {
            var where = feeder.Syntax.Id.Span;
            Expression free = MostOf(feeder);
            foreach (var (room, share) in rooms.GetValueOrDefault(feeder.Name) ?? [])
            {
                free = Code.Call(where, "MIN", free, Limited(feeder, room, share, Holding.Free(context, feeder)));
            }

            context.Nodes.Add(new ExprNode(Holding.Free(context, feeder), where, free));
        }
    }

    private void Rooms(ComponentEntry buffer, Expression limit)
    {
        var where = buffer.Syntax.Id.Span;
        var flows = new List<Expression>();
        foreach (var name in plan.Feeders(buffer))
        {
            var feeder = components[name];
            var promised = plan.IsPromised(buffer, name);
            var capacity = promised ? Promise(buffer) : Code.Name(where, CapacityOf(buffer));
            var room = Node(where, buffer.Name + "_room", Room(buffer, limit, capacity, flows));
            if (!rooms.TryGetValue(name, out var mine))
            {
                rooms.Add(name, mine = []);
            }

            mine.Add((room, ShareOf(feeder, buffer)));
            flows.AddRange(plan.Of(name, buffer).Select(connection => Flow(connection, buffer)).OfType<Expression>());
        }
    }

    private CallExpression Room(ComponentEntry buffer, Expression limit, Expression capacity, IEnumerable<Expression> taken)
    {
        var where = buffer.Syntax.Id.Span;
        Expression room = Code.Add(where, Code.Subtract(where, limit, Code.Name(where, Holding.Waiting(context, buffer))), capacity);
        foreach (var flow in plan.Brought(buffer).Select(connection => Flow(connection, buffer)).OfType<Expression>().Concat(taken))
        {
            room = Code.Subtract(where, room, flow);
        }

        return Code.Call(where, "MAX", Code.Number(where, 0), room);
    }

    // What it can begin in any case: those before it at a buffer may take as much as they ever can. Held servers promise nothing.
    private Expression Promise(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        if (!IsHeldUp(component))
        {
            return Code.Name(where, component.Name + "_capacity");
        }

        if (Holding.Holds(context, component))
        {
            return Code.Number(where, 0);
        }

        if (promises.TryGetValue(component.Name, out var known))
        {
            return known;
        }

        // Buffers in a circle wait for each other: none of them promises the other anything.
        var id = context.Nodes.Fresh(component.Name + "_promise");
        promises.Add(component.Name, Code.Name(where, id));
        Expression least = Code.Name(where, component.Name + "_capacity");
        foreach (var buffer in plan.Buffers.Where(buffer => plan.Of(component.Name, buffer).Any()))
        {
            var limit = context.Expressions.CodeOf(ComponentFields.Limit(context, buffer)!.Value, buffer.Name + "_limit");
            var before = plan.Feeders(buffer).TakeWhile(name => name != component.Name).Select(name => Most(components[name], buffer));
            var room = Node(where, component.Name + "_spared", Room(buffer, limit, Promise(buffer), before));
            least = Code.Call(where, "MIN", least, Limited(component, room, ShareOf(component, buffer), id));
        }

        context.Nodes.Add(new ExprNode(id, where, least));
        return promises[component.Name];
    }

    private BinaryExpression Most(ComponentEntry feeder, ComponentEntry buffer)
    {
        var where = feeder.Syntax.Id.Span;
        return Code.Multiply(where, MostOf(feeder), context.Expressions.CodeOf(ShareOf(feeder, buffer), feeder.Name + "_most"));
    }

    // What it could work off if nothing held it up.
    private NameExpression MostOf(ComponentEntry feeder) => Code.Name(
        feeder.Syntax.Id.Span, Holding.Holds(context, feeder) ? Holding.Ready(context, feeder) : feeder.Name + "_capacity");

    private Bound ShareOf(ComponentEntry feeder, ComponentEntry buffer)
    {
        var sum = Shares.Nothing(feeder.Syntax.Id.Span);
        foreach (var connection in plan.Of(feeder.Name, buffer))
        {
            var owner = $"{feeder.Name}_to_{buffer.Name}";
            var part = shares.Times(shares.Times(shares.Of(feeder, connection.Outlet), shares.Of(connection), owner), routers.Of(connection.To, buffer), owner);
            sum = sum.Known is [0] ? part : shares.Plus(sum, part, owner);
        }

        return sum;
    }

    // Where nothing of it goes to the buffer, the buffer does not hold it up.
    private Expression Limited(ComponentEntry feeder, NameExpression room, Bound share, string owner)
    {
        var where = feeder.Syntax.Id.Span;
        var most = MostOf(feeder);
        if (share.Known is not { } known)
        {
            var part = Node(where, owner + "_share", context.Expressions.CodeOf(share, owner));
            return Code.Call(where, "IF", new BinaryExpression(where, BinaryOperator.Greater, where, part, Code.Number(where, 0)), Code.Divide(where, room, part), most);
        }

        if (Columns.IsConstant(known))
        {
            return known[0] switch { 0 => most, 1 => room, _ => Code.Divide(where, room, Code.Number(where, known[0])) };
        }

        Expression Part(double[] numbers) => context.Expressions.CodeOf(share with { Known = numbers }, owner);
        var divided = Code.Divide(where, room, Part(known));
        return known.Contains(0)
            ? Code.Add(where, divided, Code.Multiply(where, Part(Columns.Map(known, x => x == 0 ? 1 : 0)), most))
            : divided;
    }

    /// <summary>What of a connection's flow arrives at the buffer in the bin, through routers or straight; null: nothing ever.</summary>
    private Expression? Flow(BoundConnection connection, ComponentEntry buffer)
    {
        var where = connection.Syntax.Span;
        context.Symbols.TryGet(connection.Name, out var symbol);
        if (symbol!.Role == SymbolRole.Zero)
        {
            return null;
        }

        var flow = Code.Name(where, symbol.NodeId);
        var share = routers.Of(connection.To, buffer);
        return share.Known is [1] ? flow : Code.Multiply(where, flow, context.Expressions.CodeOf(share, buffer.Name + "_share"));
    }

    private NameExpression Node(SourceSpan where, string wanted, Expression code)
    {
        var id = context.Nodes.Fresh(wanted);
        context.Nodes.Add(new ExprNode(id, where, code));
        return Code.Name(where, id);
    }
}
