using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Packing;

/// <summary>
/// <c>sources/project.json</c>: the items and the properties that the models were compiled from, so that a bundle is compiled again without MSBuild.
/// Paths are those below <c>sources/</c>. What one build was told about warnings, and what it was compared with, is not in it: it would make another bundle of the same model.
/// </summary>
public static class SourceProject
{
    /// <summary>Its name below <c>sources/</c>.</summary>
    public const string FileName = "project.json";

    /// <summary>Writes it.</summary>
    internal static string Write(ProjectRecord record, string? packages) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("name", record.Name);
        json.WriteStartObject("items");
        foreach (var (kind, paths) in record.Items.Where(item => item.Key != "ReferencedRoot" && !item.Value.IsEmpty))
        {
            json.WriteStartArray(kind);
            foreach (var path in paths)
            {
                json.WriteStringValue(SourceNames.Of(path, packages));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (var (name, value) in record.Properties.Where(property => !BuildLevels.Properties.Contains(property.Key) && property.Key != Baselines.Baseline.Property))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });
}
