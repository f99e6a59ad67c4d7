using System.Collections.Immutable;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Printing;

/// <summary>Findings as SARIF 2.1.0 (OASIS): relative URIs only, regions with both ends, fixes as replacements.</summary>
public static class SarifWriter
{
    /// <summary>Writes one run.</summary>
    /// <param name="findings">In reading order.</param>
    /// <param name="version">The SDK's version, for <c>tool.driver</c>.</param>
    public static string Write(ImmutableArray<Finding> findings, string version) => Write(findings, version, SarifPlace.Project(null));

    /// <summary>Writes one run.</summary>
    /// <param name="findings">In reading order.</param>
    /// <param name="version">The SDK's version, for <c>tool.driver</c>.</param>
    /// <param name="place">What the paths are relative to.</param>
    public static string Write(ImmutableArray<Finding> findings, string version, SarifPlace place) => JsonText.Write(json =>
    {
        ArgumentNullException.ThrowIfNull(place);
        var marks = Fingerprints.Of(findings, place.Sources);
        var rules = findings.Select(f => f.Diagnostic).Distinct().OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "FlowTimeSim");
        if (version.Length > 0)
        {
            json.WriteString("semanticVersion", version);
        }

        json.WriteStartArray("rules");
        rules.ForEach(row => Rule(json, row));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        Notes(json, [.. place.Notes]);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(place.Id);
        json.WriteStartObject("description");
        json.WriteString("text", place.Description);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        var indexes = rules.Select((row, index) => (row, index)).ToDictionary(pair => pair.row, pair => pair.index);
        for (var i = 0; i < findings.Length; i++)
        {
            Result(json, findings[i], indexes[findings[i].Diagnostic], marks[i], place.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Rule(Utf8JsonWriter json, Diagnostic row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Code);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", row.Title);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(row.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", row.Category);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Notes(Utf8JsonWriter json, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            Message(json, note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule, string mark, string baseId)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        Message(json, finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Physical(json, finding.Where, baseId);
        json.WriteEndObject();
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var (place, index) in finding.Related.Select((place, index) => (place, index)))
            {
                json.WriteStartObject();
                json.WriteNumber("id", index);
                Physical(json, place.Where, baseId);
                Message(json, place.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", mark);
        json.WriteEndObject();
        Fixes(json, finding, baseId);
        json.WriteEndObject();
    }

    private static void Fixes(Utf8JsonWriter json, Finding finding, string baseId)
    {
        if (finding.Fix.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        foreach (var file in finding.Fix.GroupBy(edit => edit.Span.Source.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            Artifact(json, file.Key, baseId);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                Region(json, "deletedRegion", edit.Span.Location);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Physical(Utf8JsonWriter json, Location where, string baseId)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(json, where.Path, baseId);
        Region(json, "region", where);
        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, string path, string baseId)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", baseId);
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string name, Location where)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", where.Line);
        json.WriteNumber("startColumn", where.Column);
        json.WriteNumber("endLine", where.EndLine);
        json.WriteNumber("endColumn", where.EndColumn);
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
