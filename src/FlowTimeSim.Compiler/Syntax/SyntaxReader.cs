using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads a file as what its place in the project says it is, with every mistake of form reported at its place.</summary>
public static class SyntaxReader
{
    /// <summary>Reads a catalog; null when nothing of it can be read.</summary>
    public static CatalogSyntax? ReadCatalog(SourceText source, FindingSink findings) =>
        Open(source, DocumentKind.Catalog, CatalogShapes.File, findings) is { } opened
            ? new CatalogReader(new SeriesReader(findings)).Read(source, opened.File, opened.IsPartial) with { IsFlawed = opened.IsFlawed }
            : null;

    /// <summary>Reads the scenarios of a file; empty when nothing of it can be read.</summary>
    public static ImmutableArray<ScenarioSyntax> ReadScenarios(SourceText source, FindingSink findings) =>
        Open(source, DocumentKind.Scenario, ScenarioShapes.File, findings) is { } opened
            ? [.. new ScenarioReader(new SeriesReader(findings)).ReadFile(source, opened.File, opened.IsPartial).Select(scenario => scenario with { IsFlawed = opened.IsFlawed })]
            : [];

    /// <summary>Reads a test; null when nothing of it can be read.</summary>
    public static TestSyntax? ReadTest(SourceText source, FindingSink findings) =>
        Open(source, DocumentKind.Test, TestShapes.File, findings) is { } opened
            ? new TestReader(new SeriesReader(findings)).Read(source, opened.File) with { IsPartial = opened.IsFlawed || opened.IsPartial }
            : null;

    private static Opened? Open(SourceText source, DocumentKind kind, Shape shape, FindingSink findings)
    {
        var document = YamlReader.Read(source, findings);
        if (document.Root is null)
        {
            if (!document.IsPartial)
            {
                findings.Report(DiagnosticCatalog.EmptyFile, Location.File(source.Path), $"The file is empty. Expected is {shape.Expected}.");
            }

            return null;
        }

        var found = DocumentKinds.Detect(document.Root);
        if (found != DocumentKind.Unknown && found != kind)
        {
            var where = document.Root is YamlMapping map && map["kind"] is { } word ? word.Span : document.Root.Span;
            findings.Report(
                DiagnosticCatalog.WrongKind, where, $"This is {Describe(found)}, but it is listed as {shape.Expected}. Move the file to the folder of its kind.");
            return null;
        }

        var reader = new ShapeReader(document, findings);
        reader.Check(document.Root, shape);
        if (document.Root is not YamlMapping whole)
        {
            return null;
        }

        var file = reader.Refusals.Prune(whole);
        return new Opened(file, document.IsPartial || file.IsPartial || HasUnknownKey(file, shape), document.IsPartial || !reader.Refusals.IsEmpty);
    }

    // What stands under a misspelt key is not read: names that are not found may be there.
    private static bool HasUnknownKey(YamlMapping file, Shape shape) => shape switch
    {
        ObjectShape known => file.Entries.Any(entry => known.Find(entry.Key.Value) is null),
        FormsShape forms => (forms.Forms.FirstOrDefault(form => file[form.Key] is not null)?.Shape ?? forms.Otherwise) is { } form && HasUnknownKey(file, form),
        _ => false,
    };

    /// <param name="File">Without what its table refused.</param>
    /// <param name="IsPartial">Names that are not found may stand in what is missing.</param>
    /// <param name="IsFlawed">Something anywhere in it was refused.</param>
    private sealed record Opened(YamlMapping File, bool IsPartial, bool IsFlawed);

    private static string Describe(DocumentKind kind) => kind switch
    {
        DocumentKind.Catalog => "a catalog",
        DocumentKind.Scenario => "a scenario",
        DocumentKind.Test => "a test",
        DocumentKind.Model => "a model artifact",
        _ => "a bare engine model",
    };
}
