using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Provenance;

/// <summary>What the files say under <c>sources</c>, found by the name of an input: its own, else that of its component or pool.</summary>
internal sealed class StatedSources
{
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    public StatedSources(ModelRecipe recipe)
    {
        // The scenario's word stands over the catalog's.
        foreach (var source in recipe.Catalogs.SelectMany(catalog => catalog.Sources).Concat(recipe.Scenario.Sources))
        {
            own[Lowered(source.Name.Value)] = source.Text.Value;
        }
    }

    /// <summary>The source of an input, or null.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="form">Its form: data in a file is its own source.</param>
    public string? Of(string name, SeriesSyntax? form)
    {
        var dot = name.LastIndexOf('.');
        var said = own.GetValueOrDefault(Lowered(name)) ?? (dot > 0 ? own.GetValueOrDefault(Lowered(name[..dot])) : null);
        return !string.IsNullOrWhiteSpace(said) ? said : FileOf(form);
    }

    private static string? FileOf(SeriesSyntax? form) => form switch
    {
        CsvSeries csv => csv.Path.Value,
        PoissonSeries poisson => FileOf(poisson.Mean),
        _ => null,
    };

    // Ids may be written as in the catalog or as in expressions: both are one name here.
    private static string Lowered(string name) => NodeList.Lowered(name);
}
