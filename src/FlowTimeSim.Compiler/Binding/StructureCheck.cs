using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Checks a catalog that no scenario uses, as far as that goes without a grid: ids differ, connections end somewhere. They may end in another catalog: a
/// scenario takes several.
/// </summary>
internal static class StructureCheck
{
    public static void Check(CatalogSyntax catalog, IEnumerable<CatalogSyntax> others, FindingSink findings)
    {
        var known = new Dictionary<string, Sourced<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in catalog.Components)
        {
            if (!known.TryAdd(NodeList.Lowered(component.Id.Value), component.Id))
            {
                Duplicates.Report(findings, "component", component.Id, known[NodeList.Lowered(component.Id.Value)]);
            }
        }

        if (catalog.IsPartial)
        {
            return;
        }

        foreach (var id in others.Where(other => other != catalog).SelectMany(other => other.Components).Select(component => component.Id))
        {
            known.TryAdd(NodeList.Lowered(id.Value), id);
        }

        foreach (var end in catalog.Connections.SelectMany(connection => new[] { connection.From, connection.To }))
        {
            var dot = end.Value.LastIndexOf('.');
            if (known.ContainsKey(NodeList.Lowered(end.Value)) || (dot > 0 && known.ContainsKey(NodeList.Lowered(end.Value[..dot]))))
            {
                continue;
            }

            var nearest = NearestName.Find(end.Value, known.Values.Select(id => id.Value));
            findings.Report(
                DiagnosticCatalog.UnknownName,
                end.Span,
                $"Nothing is called '{end.Value}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}",
                TextEdit.Rename(end.Span, end.Value, nearest));
        }
    }
}
