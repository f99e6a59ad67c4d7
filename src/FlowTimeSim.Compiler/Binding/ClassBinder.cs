using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Finds the classes of flow and where they come, and says what is wrong with how they are named.</summary>
internal sealed class ClassBinder(BindingContext context, ImmutableArray<BoundConnection> connections)
{
    private readonly ImmutableArray<ComponentEntry> components = context.Fields.Components;
    private ImmutableArray<string> declared = [];
    private bool hasUnknown;

    /// <summary>The classes and where they come.</summary>
    public ClassFlow Bind(bool removesComponents)
    {
        declared = Declared();
        Named();
        if (hasUnknown || (!components.Any(Mentions) && connections.All(connection => connection.Syntax.Classes.IsEmpty)))
        {
            return ClassFlow.None with { Declared = declared, IsObscure = hasUnknown };
        }

        var reach = new ClassReach(components, connections);
        ImmutableArray<string> Sorted(IEnumerable<string> classes) => [.. classes.OrderBy(one => declared.IndexOf(one))];
        var flow = ClassFlow.None with
        {
            Declared = declared,
            Components = components.ToImmutableDictionary(component => component.Name, component => Sorted(reach.ClassesAt(component))),
            Connections = connections.ToImmutableDictionary(connection => connection.Name, connection => Sorted(reach.ClassesOn(connection))),
        };
        if (context.Recipe.IsIncomplete || components.Any(component => component.IsPartial))
        {
            return flow;
        }

        new ClassChecks(context, connections, flow).Check(reach, removesComponents);
        return flow;
    }

    private static bool Mentions(ComponentEntry component) => component.Fields.Text("class") is not null || !Discipline.Listed(component).IsEmpty;

    // Several catalogs may speak of the same classes, as of the same units; in one of them each is declared once.
    private ImmutableArray<string> Declared()
    {
        var all = new Dictionary<string, Sourced<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var catalog in context.Recipe.Catalogs)
        {
            foreach (var word in catalog.Classes)
            {
                if (!all.TryAdd(word.Value, word) && (all[word.Value].Value != word.Value || all[word.Value].Span.Source == word.Span.Source))
                {
                    Duplicates.Report(context.Findings, "class", word, all[word.Value]);
                }
            }
        }

        return [.. all.Values.Select(word => word.Value)];
    }

    private void Named()
    {
        foreach (var component in components)
        {
            if (component.Fields.Text("class") is { } own)
            {
                Known(own);
            }

            foreach (var listed in Discipline.Listed(component))
            {
                Known(listed);
            }
        }

        foreach (var listed in connections.SelectMany(connection => connection.Syntax.Classes))
        {
            Known(listed);
        }
    }

    private void Known(Sourced<string> word)
    {
        if (declared.Contains(word.Value))
        {
            return;
        }

        hasUnknown = true;
        if (!context.Recipe.IsIncomplete)
        {
            Unknown(context, word.Value, word.Span, declared);
        }
    }

    /// <summary>Says that no class has the name.</summary>
    public static void Unknown(BindingContext context, string name, Text.SourceSpan where, ImmutableArray<string> declared)
    {
        if (NearestName.Find(name, declared) is { } nearest)
        {
            context.Findings.Report(
                DiagnosticCatalog.UnknownName,
                where,
                $"No class is called '{name}'. Did you mean '{nearest}'?",
                where.Characters.SequenceEqual(name) ? [new TextEdit(where, nearest)] : default);
        }
        else
        {
            context.Findings.Report(DiagnosticCatalog.UnknownName, where, $"No class is called '{name}'. Declare it in the catalog: 'classes: [{string.Join(", ", declared.Append(name))}]'.");
        }
    }
}
