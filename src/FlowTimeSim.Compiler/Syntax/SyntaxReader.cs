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
        Open(source, DocumentKind.Catalog, CatalogShapes.File, findings) is var (file, isPartial)
            ? new CatalogReader(new SeriesReader(findings)).Read(source, file, isPartial)
            : null;

    /// <summary>Reads the scenarios of a file; empty when nothing of it can be read.</summary>
    public static ImmutableArray<ScenarioSyntax> ReadScenarios(SourceText source, FindingSink findings) =>
        Open(source, DocumentKind.Scenario, ScenarioShapes.File, findings) is var (file, isPartial)
            ? new ScenarioReader(new SeriesReader(findings)).ReadFile(source, file, isPartial)
            : [];

    /// <summary>Reads a test; null when nothing of it can be read.</summary>
    public static TestSyntax? ReadTest(SourceText source, FindingSink findings) =>
        Open(source, DocumentKind.Test, TestShapes.File, findings) is var (file, _)
            ? new TestReader(new SeriesReader(findings)).Read(source, file)
            : null;

    private static (YamlMapping File, bool IsPartial)? Open(SourceText source, DocumentKind kind, Shape shape, FindingSink findings)
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

        new ShapeReader(document, findings).Check(document.Root, shape);
        return document.Root is YamlMapping file ? (file, document.IsPartial || HasUnknownKey(file, shape)) : null;
    }

    // What stands under a misspelt key is not read: names that are not found may be there.
    private static bool HasUnknownKey(YamlMapping file, Shape shape) => shape switch
    {
        ObjectShape known => file.Entries.Any(entry => known.Find(entry.Key.Value) is null),
        FormsShape forms => (forms.Forms.FirstOrDefault(form => file[form.Key] is not null)?.Shape ?? forms.Otherwise) is { } form && HasUnknownKey(file, form),
        _ => false,
    };

    private static string Describe(DocumentKind kind) => kind switch
    {
        DocumentKind.Catalog => "a catalog",
        DocumentKind.Scenario => "a scenario",
        DocumentKind.Test => "a test",
        DocumentKind.Model => "a model artifact",
        _ => "a bare engine model",
    };
}
