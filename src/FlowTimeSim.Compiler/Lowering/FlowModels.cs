using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>What pictures and rules look at.</summary>
internal static class FlowModels
{
    /// <summary>The bound system as components and connections.</summary>
    public static FlowModel Make(BindingContext context, BoundSystem system) => new(
        [.. system.Components.Select(component => Component(context, component))],
        [.. system.Connections.Select(Connection)])
    {
        // Several catalogs may speak of the same class: the first that calls it something is heard.
        ClassLabels = context.Recipe.Catalogs.SelectMany(catalog => catalog.ClassLabels).DistinctBy(label => label.Key).ToImmutableDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal),
        RankDirection = context.Recipe.Catalogs.Select(catalog => catalog.RankDirection?.Value).FirstOrDefault(direction => direction is not null) ?? "LR",
    };

    private static FlowComponent Component(BindingContext context, ComponentEntry component)
    {
        var limit = component.Kind == ComponentKind.Buffer ? ComponentFields.Limit(context, component) : null;
        return new FlowComponent(component.Name, component.Kind, component.Fields.Text("label")?.Value ?? component.Id, component.Syntax.Id.Span)
        {
            Description = component.Fields.Text("description")?.Value,
            ItemUnit = context.Fields.ItemOf(component),
            Limit = limit?.Value.Known is { } known ? known.Max() : double.PositiveInfinity,
        };
    }

    private static FlowConnection Connection(BoundConnection connection) =>
        new(connection.Name, connection.From.Name, connection.Outlet, connection.To.Name, connection.Syntax.Label?.Value, connection.Syntax.Span);
}
