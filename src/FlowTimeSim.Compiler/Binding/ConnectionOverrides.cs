using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Lays a scenario's connections over those of the catalogs, one after another: by their id, else by where they start and go. What is not said stays;
/// what fits none is a further connection.
/// </summary>
internal sealed class ConnectionOverrides(BindingContext context)
{
    /// <summary>The connections that the scenario has.</summary>
    public ImmutableArray<ConnectionSyntax> Apply(IEnumerable<ConnectionSyntax> declared)
    {
        var connections = declared.ToList();
        foreach (var over in context.Recipe.Scenario.Connections)
        {
            Apply(connections, over);
        }

        return [.. connections];
    }

    private void Apply(List<ConnectionSyntax> connections, ConnectionOverrideSyntax over)
    {
        var found = connections.Where(connection => Fits(connection, over)).ToArray();
        if (found.Length > 1)
        {
            var ids = found.Where(one => one.Id is not null).Select(one => $"'{one.Id!.Value.Value}'").ToArray();
            var hint = ids.Length == found.Length ? $"Say which: 'id: {found[0].Id!.Value.Value}'. They are {string.Join(", ", ids)}." : "Give each an 'id' in the catalog, and say it here.";
            context.Findings.Report(
                DiagnosticCatalog.ConnectionUnclear, over.From?.Span ?? over.Span, $"{found.Length} connections go from '{over.From?.Value}' to '{over.To?.Value}'. {hint}",
                related: [.. found.Select(one => new RelatedPlace(one.Span.Location, "one of them"))]);
            return;
        }

        if (found is [var one])
        {
            var at = connections.IndexOf(one);
            if (over.Remove)
            {
                connections.RemoveAt(at);
            }
            else
            {
                connections[at] = Laid(one, over);
            }

            return;
        }

        if (over is { Remove: false, From: { } from, To: { } to })
        {
            connections.Add(Laid(new ConnectionSyntax(over.Span, from, to), over));
        }
        else if (!over.IsPartial)
        {
            Unknown(connections, over);
        }
    }

    private bool Fits(ConnectionSyntax connection, ConnectionOverrideSyntax over) => over.Id is { } id
        ? connection.Id?.Value == id.Value
        : over is { From: { } from, To: { } to } && Start(connection.From.Value) == Start(from.Value) && NodeList.Lowered(connection.To.Value) == NodeList.Lowered(to.Value);

    // A component alone means the first of its outlets.
    private string Start(string text)
    {
        var whole = NodeList.Lowered(text);
        if (context.Fields.Components.FirstOrDefault(component => component.Name == whole) is { } component)
        {
            return component.Name + "." + MeasureTable.Outlets(component.Kind).FirstOrDefault("served");
        }

        var dot = text.LastIndexOf('.');
        var outlet = dot < 0 ? string.Empty : text[(dot + 1)..];
        var isRouter = dot > 0 && context.Fields.Components.Any(other => other.Name == NodeList.Lowered(text[..dot]) && other.Kind == Flow.ComponentKind.Router);
        return dot < 0 ? whole : NodeList.Lowered(text[..dot]) + "." + (isRouter && outlet == "served" ? "arrivals" : outlet);
    }

    private static ConnectionSyntax Laid(ConnectionSyntax connection, ConnectionOverrideSyntax over) => connection with
    {
        From = over.From ?? connection.From,
        To = over.To ?? connection.To,
        Id = over.Id ?? connection.Id,
        Label = over.Label ?? connection.Label,
        Weight = over.Weight ?? connection.Weight,
        Times = over.Times ?? connection.Times,
        Lag = over.Lag ?? connection.Lag,
        Classes = over.Classes.IsEmpty ? connection.Classes : over.Classes,
        IsPartial = connection.IsPartial || over.IsPartial,
    };

    private void Unknown(List<ConnectionSyntax> connections, ConnectionOverrideSyntax over)
    {
        if (over.Id is { } id)
        {
            context.ReportUnknown(id.Span, id.Value, connections.Select(connection => connection.Id?.Value).OfType<string>());
        }
        else if (!context.Recipe.IsIncomplete)
        {
            var from = over.From!.Value;
            context.Findings.Report(DiagnosticCatalog.UnknownName, from.Span, $"No connection goes from '{from.Value}' to '{over.To?.Value}', so there is none to take out.");
        }
    }
}
