using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Finds the names under <c>sources</c>: a source of nothing is a name that was misspelt, or an input that is gone.</summary>
internal sealed class SourceNames(BindingContext context)
{
    /// <summary>Reports the names that are none.</summary>
    /// <param name="removes">True when the scenario takes components out: the catalog's sources may be of those.</param>
    public void Check(bool removes)
    {
        if (context.Findings.HasErrors || context.Recipe.IsFlawed || context.Recipe.IsIncomplete)
        {
            // A name that was refused is no name here either: one mistake is one message.
            return;
        }

        var known = Known();
        var all = removes ? context.Recipe.Scenario.Sources : context.Recipe.Catalogs.SelectMany(catalog => catalog.Sources).Concat(context.Recipe.Scenario.Sources);
        foreach (var source in all.Where(source => !known.Contains(Spelled(source))))
        {
            context.ReportUnknown(source.Name.Span, source.Name.Value, known.Order(StringComparer.Ordinal));
        }
    }

    // A component's id may be written as in the catalog, or as in expressions.
    private string Spelled(SourceSyntax source)
    {
        var name = source.Name.Value;
        foreach (var component in context.Fields.Components)
        {
            if (name == component.Id || name.StartsWith(component.Id + ".", StringComparison.Ordinal))
            {
                return component.Name + name[component.Id.Length..];
            }
        }

        return name;
    }

    private HashSet<string> Known()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        known.UnionWith(context.Recipe.Catalogs.SelectMany(catalog => catalog.Parameters).Select(parameter => parameter.Id.Value));
        known.UnionWith(context.Fields.FreeSeries.Keys);
        foreach (var pool in context.Pools.All)
        {
            known.Add(pool.Id.Value);
            known.Add(pool.Id.Value + ".size");
        }

        foreach (var component in context.Fields.Components)
        {
            known.Add(component.Name);
            known.UnionWith(component.Fields.All.Where(field => field.Series is not null).Select(field => $"{component.Name}.{field.Key.Value}"));
        }

        // What flows in a connection is no input, but its share and its factor are.
        known.UnionWith(context.Symbols.All.Where(symbol => symbol is { Component: null, Pool: null, Class: null } && symbol.Role != SymbolRole.Free).Select(symbol => symbol.Name));
        known.UnionWith(context.Recipe.Catalogs.SelectMany(catalog => catalog.Connections).Select(connection => connection.Id?.Value).OfType<string>());
        known.UnionWith(context.Recipe.Catalogs.SelectMany(catalog => catalog.Connections).Select(connection => $"{NodeList.Lowered(connection.From.Value)}.to_{NodeList.Lowered(connection.To.Value)}"));
        return known;
    }
}
