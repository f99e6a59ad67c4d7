using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>
/// One class's part of a node: all of it where the node is marked with that class, else the part that the class has in what the node
/// reads in the same bin (design: engine.md, "Classes": class series follow in proportion and sum to the total).
/// </summary>
internal sealed class ClassShares(EngineModel model, ProgramBuilder builder, Func<string, NodeRef> resolve, FindingSink findings)
{
    private readonly Dictionary<string, EngineNode> byId = new(StringComparer.Ordinal);
    private Dictionary<(string Node, string Class), NodeRef?>? made;
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>The class's part of a router's queue, or null after a finding.</summary>
    public NodeRef? Of(RouterNode router, string label)
    {
        foreach (var node in model.Nodes)
        {
            byId.TryAdd(node.Id, node);
        }

        if (!model.ClassArrivals.Any(arrival => arrival.ClassId == label))
        {
            findings.Report(DiagnosticCatalog.EngineRouter, router.Origin, $"Router '{router.Id}' routes class '{label}', which no entry of 'traffic.arrivals' brings.");
            return null;
        }

        if (Part(router.Queue, label) is { } part)
        {
            return part;
        }

        findings.Report(DiagnosticCatalog.EngineRouter, router.Origin, $"How the classes divide '{router.Queue}' cannot be told: they meet in a loop, or one node carries two of them.");
        return null;
    }

    private NodeRef? Part(string id, string label)
    {
        if (made is not null && made.TryGetValue((id, label), out var known))
        {
            return known;
        }

        var marks = model.ClassArrivals.Where(arrival => arrival.NodeId == id).Select(arrival => arrival.ClassId).Distinct().ToArray();
        if (marks.Length > 1 || !open.Add(id))
        {
            return null;
        }

        var part = marks.Length == 1
            ? marks[0] == label ? resolve(id) : builder.Scalar(0)
            : InProportion(id, label);
        open.Remove(id);
        made ??= [];
        return made[(id, label)] = part;
    }

    private NodeRef? InProportion(string id, string label)
    {
        var labels = model.ClassArrivals.Select(arrival => arrival.ClassId).Distinct().ToArray();
        var own = builder.Scalar(0);
        var all = builder.Scalar(0);
        foreach (var input in Inputs(id))
        {
            foreach (var other in labels)
            {
                if (Part(input, other) is not { } part)
                {
                    return null;
                }

                all = builder.Apply(BinaryOperation.Add, all, part);
                own = other == label ? builder.Apply(BinaryOperation.Add, own, part) : own;
            }
        }

        return builder.Apply(BinaryOperation.Multiply, resolve(id), builder.Apply(BinaryOperation.Divide, own, all));
    }

    private IEnumerable<string> Inputs(string id) => byId.GetValueOrDefault(id) switch
    {
        ExprNode expr => ExpressionNames.In(expr.Expression).Select(name => name.Name).Where(byId.ContainsKey).Distinct(),
        QueueNode queue => [queue.Inflow],
        RouterNode router => [router.Queue],
        _ => [],
    };
}
