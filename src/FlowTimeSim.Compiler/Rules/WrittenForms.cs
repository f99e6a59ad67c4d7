using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What is written in the project's own catalogs and in the scenario: what a referenced project says is that project's business.</summary>
internal static class WrittenForms
{
    /// <summary>Every series form, with what stands inside of it, and what it is called: <c>orders.demand</c>, <c>flights</c>; no name elsewhere.</summary>
    public static IEnumerable<(string? Name, SeriesSyntax Form)> Series(ModelRecipe recipe)
    {
        var components = Own(recipe).SelectMany(catalog => catalog.Components).Concat(recipe.Lineage.SelectMany(scenario => scenario.Components));
        var fields = components.SelectMany(component => component.Fields.All.Select(field => ((string?)$"{Lowering.NodeList.Lowered(component.Id.Value)}.{field.Key.Value}", field.Series)));
        var free = Own(recipe).SelectMany(catalog => catalog.Series).Concat(recipe.Lineage.SelectMany(scenario => scenario.Series));
        var events = recipe.Lineage.SelectMany(scenario => scenario.Events).Select(one => ((string?)null, (SeriesSyntax?)one.Value));
        var weights = Own(recipe).SelectMany(catalog => catalog.Connections).SelectMany(connection => new[] { (null, connection.Weight), ((string?)null, connection.Times) });
        return fields
            .Concat(free.Select(series => ((string?)series.Id.Value, (SeriesSyntax?)series.Value)))
            .Concat(events)
            .Concat(weights)
            .Where(pair => pair.Item2 is not null)
            .SelectMany(pair => pair.Item2 is PoissonSeries poisson ? new[] { (pair.Item1, pair.Item2), (null, poisson.Mean) } : [(pair.Item1, pair.Item2!)]);
    }

    /// <summary>Every vector of values with its alignment and how long one lasts, in series and profiles.</summary>
    public static IEnumerable<(Sourced<double[]> Values, Sourced<string>? Align, YamlScalar? Step)> Vectors(ModelRecipe recipe)
    {
        var named = Own(recipe).SelectMany(catalog => catalog.Profiles).Concat(recipe.Lineage.SelectMany(scenario => scenario.Profiles));
        var inline = Series(recipe).Select(pair => pair.Form.Profile?.Inline).OfType<ProfileSyntax>();
        return Series(recipe).Select(pair => pair.Form).OfType<ValuesSeries>().Select(series => (series.Values, series.Align, series.Step))
            .Concat(named.Concat(inline).Where(profile => profile.Shape.Value == "values").Select(profile => (profile.Values, profile.Align, profile.Step)));
    }

    private static CatalogSyntax[] Own(ModelRecipe recipe) => [.. recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path))];
}
