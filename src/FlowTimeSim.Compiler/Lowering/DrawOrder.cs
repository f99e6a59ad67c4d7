using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Finds what must be drawn before what: the mean of a Poisson count, and how many EACH draws, may depend on other draws but not on their own.</summary>
internal static class DrawOrder
{
    /// <summary>The inputs with what each comes after; one that depends on itself is a finding.</summary>
    public static ImmutableArray<RandomInput> Of(IReadOnlyList<RandomInput> random, ImmutableArray<EngineNode> nodes, FindingSink findings)
    {
        if (random.All(input => input.Kind == RandomKind.Outcome))
        {
            return [.. random];
        }

        var byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var drawn = random.Select(input => input.NodeId).ToHashSet(StringComparer.Ordinal);
        return [.. random.Select(input => input.Kind == RandomKind.Outcome ? input : input with { After = After(input, byId, drawn, findings) })];
    }

    private static ImmutableArray<string> After(RandomInput input, Dictionary<string, EngineNode> nodes, HashSet<string> drawn, FindingSink findings)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(input.CountNodeId is { } count ? [count] : Reads(input.NodeId, nodes));
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var source in Reads(next, nodes))
                {
                    open.Push(source);
                }
            }
        }

        if (reached.Contains(input.NodeId))
        {
            findings.Report(
                DiagnosticCatalog.DrawnFromItself,
                input.Origin,
                $"What is drawn here depends on what was drawn before, through what it brings: an ensemble cannot draw it. Let its {(input.Kind == RandomKind.Each ? "count" : "mean")} depend on inputs only.");
        }

        return [.. reached.Where(drawn.Contains).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Reads(string id, Dictionary<string, EngineNode> nodes) =>
        nodes.TryGetValue(id, out var node) ? NodeOrder.AllReads(node) : [];
}
