using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Data;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A catalog that no scenario names, a class that no source, connection or discipline names, columns of data that no series reads.</summary>
internal static class UnusedParts
{
    private static readonly string[] Keys = ["time", "date", "day", "hour", "week", "month", "bin", "index", "id", "t", "row", "timestamp", "start", "end", "zone", "note", "comment"];

    public static void Check(ModelRecipe recipe, FindingSink findings)
    {
        Catalogs(recipe, findings);
        foreach (var name in recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path)).SelectMany(catalog => catalog.Classes))
        {
            if (!IsNamed(recipe, name))
            {
                findings.Report(
                    DiagnosticCatalog.NeverUsed,
                    name.Span,
                    $"The class '{name.Value}' is never used: no source, connection or discipline names it. Give a source 'class: {name.Value}', or take it out.");
            }
        }

        Columns(recipe, findings);
    }

    private static void Catalogs(ModelRecipe recipe, FindingSink findings)
    {
        foreach (var path in recipe.Inputs.Catalogs.Where(path => recipe.Catalogs.All(catalog => catalog.Source.Path != path)))
        {
            if (recipe.Texts.FirstOrDefault(text => text.Path == path) is { } text && SyntaxReader.ReadCatalog(text, new FindingSink()) is { IsPartial: false, Metadata.Id: { } id }
                && !IsNamed(recipe, id))
            {
                findings.Report(
                    DiagnosticCatalog.NeverUsed,
                    id.Span,
                    $"The catalog '{id.Value}' is never used: no scenario of the project is about it. Write 'catalog: {id.Value}' in a scenario, or take the file out.");
            }
        }
    }

    private static void Columns(ModelRecipe recipe, FindingSink findings)
    {
        foreach (var file in WrittenForms.Series(recipe).Select(pair => pair.Form).OfType<CsvSeries>().Where(form => form.Column is not null).GroupBy(CsvBinder.PathOf, StringComparer.Ordinal))
        {
            if (recipe.Sources.Read(file.Key).Text is not { } text || CsvReader.ReadNames(text) is not { Length: > 1 } names)
            {
                continue;
            }

            var unused = names.Where(name => name.Length > 0 && !IsKey(name) && !recipe.Texts.Any(one => WordUse.Places(one, name).Any())).ToArray();
            if (unused.Length > 0)
            {
                findings.Report(
                    DiagnosticCatalog.NeverUsed,
                    file.First().Path.Span,
                    $"Of the {names.Length} columns of '{file.First().Path.Value}' {unused.Length} {(unused.Length == 1 ? "is" : "are")} never used: {string.Join(", ", unused.Take(6).Select(name => $"'{name}'"))}{(unused.Length > 6 ? ", ..." : string.Empty)}. Name one with 'column', or leave them out of the file.",
                    related: [new RelatedPlace(Location.File(file.Key), "the columns are named here")]);
            }
        }
    }

    private static bool IsNamed(ModelRecipe recipe, Sourced<string> id) => recipe.Texts.Any(text =>
        WordUse.Places(text, id.Value).Any(at => !(text == id.Span.Source && at >= id.Span.Start && at < id.Span.End)));

    // What tells one row from another is read by people.
    private static bool IsKey(string name) => name.Split('_', ' ', '-').Any(word => Keys.Contains(word, StringComparer.OrdinalIgnoreCase));
}
