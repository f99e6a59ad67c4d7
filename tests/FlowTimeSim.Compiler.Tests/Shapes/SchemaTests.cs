using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Tests.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;
using NJsonSchema;

namespace FlowTimeSim.Compiler.Tests.Shapes;

public class SchemaTests
{
    public static TheoryData<string> FileNames => [.. SchemaPrinter.Files.Select(row => row.FileName)];

    public static TheoryData<string> Cases => [.. GoldenFolder.Cases("syntax")];

    [Theory]
    [MemberData(nameof(FileNames))]
    public void The_schema_on_record_is_what_the_table_prints(string fileName)
    {
        var kind = SchemaPrinter.Files.Single(row => row.FileName == fileName).Kind;
        GoldenFolder.Compare(Path.Combine(Repository(), "sdk", "schemas", fileName), SchemaPrinter.Print(kind));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_schema_and_the_reader_agree_about_a_file(string name)
    {
        var source = new SourceText("input.yaml", GoldenFolder.Read("syntax", name, "input.yaml").TrimStart('\uFEFF'));
        var yamlFindings = new FindingSink();
        var document = YamlReader.Read(source, yamlFindings);
        if (document.Root is null || document.IsPartial)
        {
            return;
        }

        // Keys that are no kind's own belong to the file a reader would make of it: a catalog.
        var kind = DocumentKinds.Detect(document.Root);
        kind = kind == DocumentKind.Unknown ? DocumentKind.Catalog : kind;
        var findings = new FindingSink();
        new ShapeReader(document, findings).Check(document.Root, SchemaPrinter.ShapeOf(kind));

        var schema = await JsonSchema.FromJsonAsync(SchemaPrinter.Print(kind));
        var errors = schema.Validate(ToJson(document.Root));
        Assert.True(findings.HasErrors == errors.Count > 0, $"{string.Join('\n', findings.ToSorted())}\n{string.Join('\n', errors)}");
    }

    private static string ToJson(YamlNode root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, root);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    json.WritePropertyName(key.Value);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case YamlSequence list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlNumbers numbers:
                json.WriteStartArray();
                foreach (var value in numbers.Values)
                {
                    json.WriteNumberValue(value);
                }

                json.WriteEndArray();
                break;
            case YamlScalar { IsPlain: true, Value: "" or "~" or "null" }:
                json.WriteNullValue();
                break;
            case YamlScalar { IsPlain: true, Value: "true" or "false" } scalar:
                json.WriteBooleanValue(scalar.Value == "true");
                break;
            case YamlScalar { IsPlain: true } scalar when PlainNumber.TryParse(scalar.Value, out var number):
                json.WriteRawValue(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
        }
    }

    private static string Repository([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..");
}
