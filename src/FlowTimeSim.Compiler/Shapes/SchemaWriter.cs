using System.Collections.Immutable;
using System.Text.Json;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Writes shapes as the words of JSON Schema.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    private readonly SortedDictionary<string, Shape> definitions = new(StringComparer.Ordinal);

    /// <summary>The words of one shape, inside an object that is open.</summary>
    public void WriteBody(Shape shape)
    {
        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(scalar.Type);
                break;
            case WordShape words:
                WriteWords(words.Words);
                break;
            case NumbersShape:
                WriteArray(CommonShapes.Number);
                break;
            case ListShape list:
                WriteArray(list.Item);
                break;
            case MapShape map:
                WriteMap(map);
                break;
            case ObjectShape known:
                WriteObject(known, null, []);
                break;
            case EitherShape either:
                WriteChoice([.. new[] { either.Scalar, either.List, either.Map }.OfType<Shape>()]);
                break;
            case FormsShape forms:
                WriteForms(forms);
                break;
            case KindsShape kinds:
                WriteKinds(kinds);
                break;
            case LazyShape lazy:
                definitions[lazy.Name] = lazy.Target();
                json.WriteString("$ref", $"#/definitions/{lazy.Name}");
                break;
        }
    }

    /// <summary>The shapes that are referred to by name.</summary>
    public void WriteDefinitions()
    {
        if (definitions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("definitions");
        var written = new HashSet<string>(StringComparer.Ordinal);
        while (definitions.FirstOrDefault(row => !written.Contains(row.Key)) is { Key: { } name } next)
        {
            written.Add(name);
            json.WriteStartObject(name);
            WriteBody(next.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteScalar(ScalarType type)
    {
        switch (type)
        {
            case ScalarType.Text:
                WriteTypes("string", "number", "boolean");
                break;
            case ScalarType.Quantity:
                WriteTypes("string", "number");
                json.WriteString("pattern", "\\S");
                break;
            case ScalarType.Count:
                WriteTypes("string", "integer");
                json.WriteString("pattern", "^\\$\\{.*\\}$");
                break;
            case ScalarType.DocumentId:
                WriteTypes("string", "number");
                json.WriteString("pattern", IdPattern.Document.Expression);

                // A pattern looks at texts only, and an id of digits is a number.
                json.WriteNumber("minimum", 0);
                break;
            case ScalarType.Id or ScalarType.ComponentId:
                json.WriteString("type", "string");
                json.WriteString("pattern", (type == ScalarType.Id ? IdPattern.Name : IdPattern.Component).Expression);
                break;
            default:
                json.WriteString("type", type switch { ScalarType.Number => "number", ScalarType.Integer => "integer", _ => "boolean" });
                break;
        }
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private void WriteWords(ImmutableArray<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            if (PlainNumber.TryParse(word, out var number))
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteStringValue(word);
            }
        }

        json.WriteEndArray();
    }

    private void WriteArray(Shape item)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteBody(item);
        json.WriteEndObject();
    }

    private void WriteMap(MapShape map)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("patternProperties");
        foreach (var rule in map.Rules)
        {
            json.WriteStartObject(rule.Keys.Expression);
            WriteBody(rule.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private void WriteObject(ObjectShape shape, string? formKey, ImmutableArray<string> kindWords)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var row in shape.Keys)
        {
            json.WriteStartObject(row.Key);
            json.WriteString("description", row.Unit is null ? row.Help : $"{row.Help} Unit: {row.Unit}.");
            if (row.Key == formKey && kindWords.Length > 0)
            {
                WriteWords(kindWords);
            }
            else
            {
                WriteProperty(row.Shape);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        var required = shape.Keys.Where(row => row.Required || row.Key == formKey).ToArray();
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (var row in required)
            {
                json.WriteStringValue(row.Key);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", shape.IsOpen);
    }

    // In draft-07 nothing beside a $ref counts, not even the description.
    private void WriteProperty(Shape shape)
    {
        if (shape is LazyShape)
        {
            WriteChoice([shape]);
        }
        else
        {
            WriteBody(shape);
        }
    }

    private void WriteChoice(ImmutableArray<Shape> shapes)
    {
        json.WriteStartArray("anyOf");
        foreach (var shape in shapes)
        {
            json.WriteStartObject();
            WriteBody(shape);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteForms(FormsShape forms)
    {
        json.WriteStartArray("anyOf");
        foreach (var form in forms.Forms)
        {
            json.WriteStartObject();
            WriteObject(form.Shape, form.Key, []);
            json.WriteEndObject();
        }

        if (forms.Otherwise is { } otherwise)
        {
            json.WriteStartObject();
            WriteBody(otherwise);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteKinds(KindsShape kinds)
    {
        json.WriteStartArray("anyOf");
        foreach (var kind in kinds.Kinds)
        {
            json.WriteStartObject();
            WriteObject(kind.Shape, "kind", kind.Words);
            json.WriteEndObject();
        }

        // Where a kind must be said, there is no node without one.
        if (kinds.Unsaid.Find("kind") is not { Required: true })
        {
            json.WriteStartObject();
            WriteBody(kinds.Unsaid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
