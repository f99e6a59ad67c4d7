using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The pools of the catalogs: how many servers each has, and which components share them, first come by the order of the catalogs.</summary>
internal sealed class PoolBinder(BindingContext context)
{
    private readonly Dictionary<string, BoundSeries?> sizes = new(StringComparer.Ordinal);

    /// <summary>The pools in the order of the catalogs.</summary>
    public ImmutableArray<PoolSyntax> All { get; private set; } = [];

    /// <summary>Declares the pools; a component that names none of them is a finding.</summary>
    public void Declare(ImmutableArray<PoolSyntax> pools)
    {
        foreach (var pool in pools)
        {
            if (context.Fields.Components.FirstOrDefault(component => string.Equals(component.Name, pool.Id.Value, StringComparison.OrdinalIgnoreCase)) is { } component)
            {
                Duplicates.Report(context.Findings, "component", pool.Id, component.Syntax.Id);
            }
            else
            {
                All = All.Add(pool);
            }
        }

        foreach (var named in context.Fields.Components.Select(component => component.Fields.Text("pool")).OfType<Sourced<string>>())
        {
            if (pools.All(pool => pool.Id.Value != named.Value))
            {
                Unknown(named);
            }
        }
    }

    /// <summary>The pool that a component shares.</summary>
    public PoolSyntax? Of(ComponentEntry component) =>
        component.Kind is ComponentKind.Service or ComponentKind.Buffer && component.Fields.Text("pool") is { Value: var name } ? All.FirstOrDefault(pool => pool.Id.Value == name) : null;

    /// <summary>The components that share a pool, in the order in which they take from it.</summary>
    public IEnumerable<ComponentEntry> Users(PoolSyntax pool) => context.Fields.Components.Where(component => Of(component) == pool);

    /// <summary>How many servers it has; null after a finding.</summary>
    public BoundSeries? Size(PoolSyntax pool)
    {
        var name = pool.Id.Value + ".size";
        if (sizes.TryGetValue(name, out var done))
        {
            return done;
        }

        sizes[name] = null;
        var owner = PoolSymbols.Node(pool, "size");
        var size = context.Series.Bind(pool.Size, SeriesTarget.Count, owner, $"the size of '{pool.Id.Value}'");
        if (size?.Value.Known is { } known && Array.FindIndex(known, x => x < 0) is >= 0 and var bin)
        {
            context.Findings.Report(
                DiagnosticCatalog.NegativeValue, size.Value.Origin, $"The size of the pool '{pool.Id.Value}' is {known[bin]:#,0.######}{(known.Length == 1 ? string.Empty : $" in bin {bin} ({context.Grid.Describe(bin)})")}: it cannot be below 0.");
            return null;
        }

        return sizes[name] = size is null ? null : context.Events.Apply(name, size, owner);
    }

    private void Unknown(Sourced<string> named)
    {
        if (context.Recipe.IsIncomplete)
        {
            return;
        }

        if (NearestName.Find(named.Value, All.Select(pool => pool.Id.Value)) is { } nearest)
        {
            context.Findings.Report(DiagnosticCatalog.UnknownName, named.Span, $"No pool is called '{named.Value}'. Did you mean '{nearest}'?", [new TextEdit(named.Span, nearest)]);
        }
        else
        {
            context.Findings.Report(DiagnosticCatalog.UnknownName, named.Span, $"No pool is called '{named.Value}'. Declare it in the catalog: 'pools: [{{ id: {named.Value}, size: 10 }}]'.");
        }
    }
}
