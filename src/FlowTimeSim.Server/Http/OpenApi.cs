using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Http;

/// <summary>Draws the OpenAPI 3.1 document from the route rows, so that it tells of exactly what is routed.</summary>
internal static partial class OpenApi
{
    public static JsonObject Draw(IEnumerable<RouteRow> rows, string version)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        Refer(RegistryJson.Default.Problem, schemas);
        foreach (var group in rows.GroupBy(row => PathOf(row.Pattern)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var item = new JsonObject();
            foreach (var row in group.OrderBy(row => row.Method, StringComparer.Ordinal))
            {
                item[row.Method.ToLowerInvariant()] = Operation(row, schemas);
            }

            paths[group.Key] = item;
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "FlowTimeSim registry and engine service", ["version"] = version },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject Operation(RouteRow row, JsonObject schemas)
    {
        var parameters = new JsonArray();
        foreach (Match match in PathParameter().Matches(row.Pattern))
        {
            parameters.Add(Parameter(match.Groups[1].Value, "path"));
        }

        foreach (var name in row.Query)
        {
            parameters.Add(Parameter(name, "query"));
        }

        var responses = new JsonObject();
        foreach (var status in row.Succeeds)
        {
            responses[Say(status)] = Response("Done", row.Gives, row.GivesShape, schemas);
        }

        foreach (var status in row.Refuses.Concat([400, 403]).Distinct().Order())
        {
            responses[Say(status)] = Response("Refused", Problem.MediaType, RegistryJson.Default.Problem, schemas);
        }

        var operation = new JsonObject { ["summary"] = row.Summary, ["parameters"] = parameters, ["responses"] = responses };
        if (row.Takes.Count > 0)
        {
            var content = new JsonObject();
            foreach (var type in row.Takes)
            {
                content[type] = row.TakesShape is null ? new JsonObject() : new JsonObject { ["schema"] = Refer(row.TakesShape, schemas) };
            }

            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        return operation;
    }

    private static JsonObject Parameter(string name, string place) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Response(string description, string mediaType, JsonTypeInfo? shape, JsonObject schemas) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [mediaType] = shape is null ? new JsonObject() : new JsonObject { ["schema"] = Refer(shape, schemas) } },
    };

    private static JsonObject Refer(JsonTypeInfo shape, JsonObject schemas)
    {
        var name = shape.Type.Name;
        if (!schemas.ContainsKey(name))
        {
            schemas[name] = shape.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true });
        }

        return new() { ["$ref"] = "#/components/schemas/" + name };
    }

    private static string PathOf(string pattern) => PathParameter().Replace(pattern, "{$1}");

    private static string Say(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\**([A-Za-z]+)\}")]
    private static partial Regex PathParameter();
}
