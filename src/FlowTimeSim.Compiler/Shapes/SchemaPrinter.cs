using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>
/// Prints the JSON Schema (draft-07) of a kind of file from the table that also drives its reader. Only words are used that editors
/// and validators agree about: an <c>enum</c> of one instead of <c>const</c>, no <c>if</c>.
/// </summary>
public static class SchemaPrinter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every kind that has a schema, with the name of its file.</summary>
    public static ImmutableArray<(DocumentKind Kind, string FileName)> Files { get; } =
    [
        (DocumentKind.Catalog, "catalog.schema.json"),
        (DocumentKind.Scenario, "scenario.schema.json"),
        (DocumentKind.Test, "test.schema.json"),
        (DocumentKind.Model, "model.schema.json"),
        (DocumentKind.EngineModel, "engine-model.schema.json"),
        (DocumentKind.Configuration, "flowtime.schema.json"),
    ];

    /// <summary>The schema of a kind as JSON text, ending in a line feed.</summary>
    /// <param name="kind">Any kind but <see cref="DocumentKind.Unknown"/>.</param>
    public static string Print(DocumentKind kind)
    {
        var shape = ShapeOf(kind);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", $"FlowTimeSim: {shape.Expected}");
            var writer = new SchemaWriter(json);
            writer.WriteBody(shape);
            writer.WriteDefinitions();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    internal static Shape ShapeOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Catalog => CatalogShapes.File,
        DocumentKind.Scenario => ScenarioShapes.File,
        DocumentKind.Test => TestShapes.File,
        DocumentKind.Model => ModelShapes.Artifact,
        DocumentKind.EngineModel => ModelShapes.EngineModel,
        DocumentKind.Configuration => ConfigurationShapes.File,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has no schema"),
    };
}
