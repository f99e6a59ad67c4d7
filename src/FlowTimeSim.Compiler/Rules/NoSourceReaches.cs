using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Connections lead to a component, but none of them comes from a source, from far or near: a circle in which nothing ever flows. What hangs behind a
/// component to which nothing leads is told there.
/// </summary>
internal static class NoSourceReaches
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.RemovesComponents)
        {
            return;
        }

        var next = facts.Flow.Connections.ToLookup(connection => connection.From, connection => connection.To, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in facts.Flow.Components.Where(component => Begins(facts, component)))
        {
            Walk(component.Id, next, reached);
        }

        foreach (var component in facts.Flow.Components.Where(component => component.Kind is not ComponentKind.Node))
        {
            if (reached.Contains(component.Id))
            {
                continue;
            }

            var circle = new HashSet<string>(StringComparer.Ordinal);
            Walk(component.Id, next, circle);
            var others = circle.Where(id => id != component.Id && !reached.Contains(id)).Select(id => $"'{id}'").ToArray();
            findings.Report(
                DiagnosticCatalog.NoSourceReaches,
                component.Origin,
                $"No source reaches '{component.Id}'{(others.Length == 0 ? string.Empty : $", nor {string.Join(", ", others.Take(4))} behind it")}: what leads to it goes round in a circle in which nothing ever flows. Connect a source, or take the circle out.");
            reached.UnionWith(circle);
        }
    }

    // Nothing leads to it: that is told where it stands, and not again behind it.
    private static bool Begins(FlowFacts facts, FlowComponent component) =>
        component.Kind is ComponentKind.Source
        || facts.Flow.Connections.All(connection => connection.To != component.Id)
        || facts.FieldsOf(component).Find("initial") is not null;

    private static void Walk(string id, ILookup<string, string> next, HashSet<string> reached)
    {
        var open = new Stack<string>([id]);
        while (open.TryPop(out var at))
        {
            if (reached.Add(at))
            {
                foreach (var behind in next[at])
                {
                    open.Push(behind);
                }
            }
        }
    }
}
