using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Makes the nodes of the pools: how many servers there are, how many are busy, how many are left (language.md, "Pools").</summary>
internal static class PoolLowering
{
    /// <summary>Says so where nodes wait for each other because a component takes what is left by one that works on what it serves; false elsewhere.</summary>
    public static bool ReportOrder(BindingContext context, IReadOnlyCollection<EngineNode> cycle)
    {
        var ids = cycle.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var pool in context.Pools.All)
        {
            var users = context.Pools.Users(pool).ToArray();
            var later = Array.FindLastIndex(users, user => ids.Contains(user.Name + "_capacity"));
            var first = Array.FindIndex(users, user => context.Symbols.TryGet(user.Name + ".attempts", out var attempts) && ids.Contains(attempts.NodeId));
            if (first >= 0 && first < later)
            {
                var (before, after) = (users[first], users[later]);
                context.Findings.Report(
                    DiagnosticCatalog.PoolAgainstFlow,
                    after.Fields.Text("pool")!.Value.Span,
                    $"'{after.Id}' takes of the pool '{pool.Id.Value}' what '{before.Id}' leaves, and '{before.Id}' works on what '{after.Id}' serves in the same bin: each waits for the other. Put '{after.Id}' before '{before.Id}' in the catalog, or a lag on the way between them.",
                    related: [new RelatedPlace(before.Syntax.Id.Span.Location, before.Id)]);
                return true;
            }
        }

        return false;
    }

    public static void Lower(BindingContext context)
    {
        foreach (var pool in context.Pools.All)
        {
            var where = pool.Id.Span;
            if (context.Pools.Size(pool) is not { } size)
            {
                continue;
            }

            var all = PoolSymbols.Node(pool, "size");
            context.Nodes.Define(all, size.Value, context.Grid, where);
            Expression? used = null;
            foreach (var user in context.Pools.Users(pool))
            {
                var taken = PoolSharing.Taken(context, user, where);
                used = used is null ? taken : Code.Add(where, used, taken);
            }

            var busy = PoolSymbols.Node(pool, "used");
            context.Nodes.Add(used is null ? new ConstNode(busy, where, new double[context.Grid.Bins]) : new ExprNode(busy, where, used));
            context.Nodes.Add(new ExprNode(
                PoolSymbols.Node(pool, "free"), where, Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, Code.Name(where, all), Code.Name(where, busy)))));
        }
    }
}
