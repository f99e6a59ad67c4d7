using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Provenance;

/// <summary>
/// Lists what was written into a model by hand: parameters, the fields of components, free series, pools, and the shares and factors of connections, as far
/// as they hold a number or data. What only names a parameter or another series is none; events are conditions of the scenario, not knowledge of the system.
/// </summary>
public static class ModelInputs
{
    private static readonly ImmutableHashSet<string> Targets = ["demand", "capacity", "errorRate", "limit", "parallelism", "initial", "serviceTime", "patience"];

    /// <summary>The inputs in the order of the files; none for a bare engine model, which says nothing of where its numbers come from.</summary>
    public static ImmutableArray<ModelInput> Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Recipe is not { } recipe || model.Flow is not { } flow)
        {
            return [];
        }

        var stated = new StatedSources(recipe);
        return
        [
            .. Parameters(model, recipe, stated),
            .. Free(recipe, stated),
            .. Pools(recipe, stated),
            .. flow.Components.SelectMany(component => Fields(component, recipe, stated)),
            .. flow.Connections.SelectMany(connection => Connections(connection, recipe, stated)),
        ];
    }

    private static IEnumerable<ModelInput> Parameters(CompiledModel model, ModelRecipe recipe, StatedSources stated)
    {
        foreach (var parameter in model.Parameters.Where(one => double.IsFinite(one.Value) && one.Type is not ("text" or "profile")))
        {
            var declared = recipe.Catalogs.SelectMany(catalog => catalog.Parameters).First(one => one.Id.Value == parameter.Name);
            var set = recipe.Scenario.Parameters.LastOrDefault(one => one.Id.Value == parameter.Name);
            yield return new ModelInput(parameter.Name, (set?.Value.Span ?? declared.Default?.Span ?? declared.Id.Span).Location, stated.Of(parameter.Name, null))
            {
                IsWhole = parameter.Type == "integer",
                IsTarget = true,
                Value = parameter.Value,
            };
        }
    }

    private static IEnumerable<ModelInput> Free(ModelRecipe recipe, StatedSources stated)
    {
        var over = recipe.Scenario.Series;
        return recipe.Catalogs.SelectMany(catalog => catalog.Series).Where(one => over.All(other => other.Id.Value != one.Id.Value)).Concat(over.Where(one => !one.Remove))
            .Where(one => WrittenNumbers.In(one.Value, recipe))
            .Select(one => new ModelInput(one.Id.Value, one.Id.Span.Location, stated.Of(one.Id.Value, one.Value)) { IsTarget = true });
    }

    private static IEnumerable<ModelInput> Pools(ModelRecipe recipe, StatedSources stated) =>
        recipe.Catalogs.SelectMany(catalog => catalog.Pools).Where(pool => WrittenNumbers.In(pool.Size, recipe))
            .Select(pool => new ModelInput(pool.Id.Value + ".size", pool.Size.Span.Location, stated.Of(pool.Id.Value + ".size", pool.Size)) { IsTarget = true });

    private static IEnumerable<ModelInput> Fields(FlowComponent component, ModelRecipe recipe, StatedSources stated)
    {
        var written = recipe.Catalogs.SelectMany(catalog => catalog.Components).FirstOrDefault(one => IsOf(one, component));
        var over = recipe.Scenario.Components.FirstOrDefault(one => IsOf(one, component));
        var fields = written?.Fields ?? Syntax.Fields.Empty;
        foreach (var field in (over is null ? fields : fields.OverlaidBy(over.Fields)).All)
        {
            if (field.Series is { } form && WrittenNumbers.In(form, recipe))
            {
                var name = $"{component.Id}.{field.Key.Value}";
                yield return new ModelInput(name, field.Span.Location, stated.Of(name, form)) { IsTarget = Targets.Contains(field.Key.Value), Field = field };
            }
        }
    }

    private static IEnumerable<ModelInput> Connections(FlowConnection connection, ModelRecipe recipe, StatedSources stated)
    {
        var written = recipe.Catalogs.SelectMany(catalog => catalog.Connections).FirstOrDefault(one => one.Span == connection.Origin);
        if (written is null)
        {
            yield break;
        }

        var weight = written.Weight is { } share && !ConnectionBinder.IsRest(written) && WrittenNumbers.In(share, recipe) ? share : null;
        var times = written.Times is { } factor && WrittenNumbers.In(factor, recipe) ? factor : null;
        if ((weight ?? times) is { } form)
        {
            yield return new ModelInput(connection.Id, form.Span.Location, stated.Of(connection.Id, form)) { Connection = written with { Weight = weight, Times = times } };
        }
    }

    private static bool IsOf(ComponentSyntax syntax, FlowComponent component) => NodeList.Lowered(syntax.Id.Value) == component.Id;
}
