using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Where what a retry sends back can be on its way to failing there again: behind its outlets and before its entrance.</summary>
internal static class CohortWay
{
    /// <summary>The components between, without the retry itself, in the order of the system.</summary>
    public static ImmutableArray<ComponentEntry> Between(BoundSystem system, ComponentEntry retry)
    {
        var after = Reached(retry, system.Connections.ToLookup(c => c.From.Name, c => c.To.Name));
        var before = Reached(retry, system.Connections.ToLookup(c => c.To.Name, c => c.From.Name));
        return [.. system.Components.Where(component => component.Name != retry.Name && after.Contains(component.Name) && before.Contains(component.Name))];
    }

    private static HashSet<string> Reached(ComponentEntry start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start.Name]);
        while (open.TryPop(out var name))
        {
            foreach (var other in next[name].Where(reached.Add))
            {
                open.Push(other);
            }
        }

        return reached;
    }
}
