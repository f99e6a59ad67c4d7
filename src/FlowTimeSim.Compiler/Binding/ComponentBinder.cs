using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Lays the scenario's overrides over the catalogs' components.</summary>
internal sealed class ComponentBinder(BindingContext context)
{
    private static readonly ImmutableArray<string> Common = ["kind", "label", "description", "remove"];

    /// <summary>The components that the scenario takes out, and their connections with them.</summary>
    public HashSet<string> Removed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The components in the order of the catalogs.</summary>
    public ImmutableArray<ComponentEntry> Bind()
    {
        var overrides = context.Recipe.Scenario.Components;
        var declared = context.Recipe.Catalogs.SelectMany(catalog => catalog.Components).ToArray();
        var byId = new Dictionary<string, ComponentSyntax>(StringComparer.OrdinalIgnoreCase);
        var entries = ImmutableArray.CreateBuilder<ComponentEntry>();
        foreach (var syntax in declared)
        {
            var name = NodeList.Lowered(syntax.Id.Value);
            if (!IdPattern.Component.Accepts(syntax.Id.Value))
            {
                context.Doubt(syntax.Id.Value);
            }

            if (!byId.TryAdd(name, syntax))
            {
                Duplicates.Report(context.Findings, "component", syntax.Id, byId[name].Id);
                context.Doubt(syntax.Id.Value);
                continue;
            }

            if (Entry(syntax, name, overrides) is { } entry)
            {
                entries.Add(entry);
            }
        }

        foreach (var over in overrides.Where(over => !byId.TryGetValue(NodeList.Lowered(over.Id.Value), out var found) || NodeList.Lowered(found.Id.Value) != NodeList.Lowered(over.Id.Value)))
        {
            context.ReportUnknown(over.Id.Span, over.Id.Value, declared.Select(component => component.Id.Value));
        }

        return entries.ToImmutable();
    }

    private ComponentEntry? Entry(ComponentSyntax syntax, string name, ImmutableArray<ComponentSyntax> overrides)
    {
        var fields = syntax.Fields;
        var isPartial = syntax.IsPartial;
        foreach (var over in overrides.Where(over => NodeList.Lowered(over.Id.Value) == name))
        {
            fields = fields.OverlaidBy(over.Fields);
            isPartial |= over.IsPartial;
        }

        if (fields.Text("remove") is { Value: "true" })
        {
            Removed.Add(name);
            return null;
        }

        var entry = new ComponentEntry(syntax.Id.Value, name, KindOf(fields.Text("kind")), syntax, fields) { IsPartial = isPartial };
        Check(entry);
        return entry;
    }

    // The words are those of the table that read the file.
    private static ComponentKind KindOf(Sourced<string>? word) => word?.Value switch
    {
        "source" => ComponentKind.Source,
        "service" => ComponentKind.Service,
        "buffer" or "serviceWithBuffer" or "queue" => ComponentKind.Buffer,
        "router" => ComponentKind.Router,
        "delay" => ComponentKind.Delay,
        "sink" => ComponentKind.Sink,
        "retry" => ComponentKind.Retry,
        _ => ComponentKind.Node,
    };

    private void Check(ComponentEntry entry)
    {
        if (entry.IsObscure)
        {
            return;
        }

        var allowed = MeasureTable.Fields(entry.Kind);
        foreach (var field in entry.Fields.All.Where(field => !Common.Contains(field.Key.Value)))
        {
            if (!allowed.Contains(field.Key.Value))
            {
                // Beside its kind the reader of the file has said so already, and of a key that no component has.
                if ((entry.Syntax.Kind is not null && entry.Syntax.Fields.Find(field.Key.Value) == field) || ComponentShapes.Override.Find(field.Key.Value) is null)
                {
                    continue;
                }

                var kind = entry.Kind == ComponentKind.Node ? "a component without a kind" : $"a {entry.Kind.ToString().ToLowerInvariant()}";
                context.Findings.Report(DiagnosticCatalog.FieldMisplaced, field.Key.Span, $"'{field.Key.Value}' means nothing for {kind}, and '{entry.Id}' is one.");
            }
        }

        if (entry.Kind == ComponentKind.Source && !entry.IsPartial && !entry.Has("demand"))
        {
            context.Findings.Report(DiagnosticCatalog.FieldMissing, entry.Syntax.Id.Span, $"'{entry.Id}' is a source but says no demand. Write 'demand: 100 unit/hour'.");
        }

        if (Blocking.Blocks(entry) && !entry.IsPartial && !entry.Has("limit"))
        {
            context.Findings.Report(
                DiagnosticCatalog.FieldMissing, entry.Fields.Find("whenFull")!.Key.Span, $"'{entry.Id}' blocks when it is full, but does not say when that is. Write 'limit: 100 unit'.");
        }

        if (entry.Kind == ComponentKind.Retry && !entry.IsPartial && !RetryFields.Of(entry).Any())
        {
            context.Findings.Report(DiagnosticCatalog.FieldMissing, entry.Syntax.Id.Span, $"'{entry.Id}' is a retry but does not say of what. Write 'of: line.errors'.");
        }

        if (entry.Kind == ComponentKind.Retry && !entry.IsPartial && !entry.Has("after"))
        {
            context.Findings.Report(DiagnosticCatalog.FieldMissing, entry.Syntax.Id.Span, $"'{entry.Id}' is a retry but does not say when. Write 'after: 1 h'.");
        }

        if (entry.Kind == ComponentKind.Delay && !entry.IsPartial && !entry.Has("lag"))
        {
            context.Findings.Report(DiagnosticCatalog.FieldMissing, entry.Syntax.Id.Span, $"'{entry.Id}' is a delay but does not say how long. Write 'lag: 2 h'.");
        }
    }
}
