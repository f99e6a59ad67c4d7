using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlowTimeSim.Projects.Outputs;

namespace FlowTimeSim.Projects.Records;

/// <summary>Reads and writes what is kept between builds. A file that cannot be read is as good as none: the build runs again.</summary>
public static class RecordFile
{
    /// <summary>The record of a project, or null.</summary>
    public static ProjectRecord? ReadProject(string path) => WholeRecord.Of(Read(path, RecordJson.Default.ProjectRecord));

    /// <summary>The findings to say again.</summary>
    public static ImmutableArray<FindingRecord> ReadFindings(string path)
    {
        var findings = Read(path, RecordJson.Default.ImmutableArrayFindingRecord);
        return findings.IsDefault ? [] : findings;
    }

    internal static void Write(string path, ProjectRecord record) => FileReplacement.Write(path, JsonSerializer.Serialize(record, RecordJson.Default.ProjectRecord) + "\n");

    internal static void Write(string path, ImmutableArray<FindingRecord> findings) =>
        FileReplacement.Write(path, JsonSerializer.Serialize(findings, RecordJson.Default.ImmutableArrayFindingRecord) + "\n");

    private static T? Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), type) : default;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
