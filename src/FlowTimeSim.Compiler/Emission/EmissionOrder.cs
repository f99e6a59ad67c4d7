using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Given series first, then every node behind what it reads in the same bin, else as they stood.</summary>
internal static class EmissionOrder
{
    /// <summary>The model in order, or null when nodes read each other in the same bin.</summary>
    public static EngineModel? Sort(EngineModel model) => Sort(model, read => !read.IsLagged);

    /// <summary>The model with every node behind all that it reads, of earlier bins too, or null when anything goes round.</summary>
    public static EngineModel? SortWithoutFeedback(EngineModel model) => Sort(model, _ => true);

    private static EngineModel? Sort(EngineModel model, Func<NodeRead, bool> orders)
    {
        ImmutableArray<EngineNode> given = [.. model.Nodes.Where(node => node is ConstNode), .. model.Nodes.Where(node => node is PmfNode)];
        var reads = model.Nodes.ToDictionary(
            node => node.Id, node => NodeRead.Of(node).Where(orders).Select(read => read.Id).ToArray(), StringComparer.Ordinal);
        var byId = model.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var placed = given.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var nodes = given.ToBuilder();
        var open = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<(string Id, int Next)>();
        foreach (var root in model.Nodes)
        {
            path.Push((root.Id, 0));
            while (path.TryPop(out var top))
            {
                if (placed.Contains(top.Id))
                {
                    continue;
                }

                if (top.Next == 0 && !open.Add(top.Id))
                {
                    return null;
                }

                if (top.Next == reads[top.Id].Length)
                {
                    placed.Add(top.Id);
                    nodes.Add(byId[top.Id]);
                    continue;
                }

                path.Push((top.Id, top.Next + 1));
                if (byId.ContainsKey(reads[top.Id][top.Next]))
                {
                    path.Push((reads[top.Id][top.Next], 0));
                }
            }
        }

        return model with { Nodes = nodes.ToImmutable() };
    }
}
