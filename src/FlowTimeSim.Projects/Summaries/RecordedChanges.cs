using System.Collections.Immutable;
using System.Text.Json;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>Reads the <c>changes.json</c> of a project's models, where its build compared them with a baseline.</summary>
internal static class RecordedChanges
{
    private const string FileName = "/changes.json";
    private const int Most = 1000;

    /// <summary>The notes; a file that cannot be read, or is none of ours, has none.</summary>
    public static ImmutableArray<ModelChangeNote> Read(RepositoryProject project, ProjectRecord record, ISources sources)
    {
        var notes = ImmutableArray.CreateBuilder<ModelChangeNote>();
        foreach (var file in record.Outputs.Where(path => path.EndsWith(FileName, StringComparison.Ordinal)))
        {
            if (project.Resolve(record.OutputFolder) is { } folder && RepositoryPaths.Join(folder, file) is { } path
                && sources.Read(path).Text is { } text && Read(text.Text, project) is { } note)
            {
                notes.Add(note);
            }
        }

        return notes.ToImmutable();
    }

    private static ModelChangeNote? Read(string text, RepositoryProject project)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new ModelChangeNote(root.GetProperty("step").GetString() ?? "none")
            {
                Contract =
                [
                    .. root.GetProperty("contract").EnumerateArray().Take(Most)
                        .Select(change => (change.GetProperty("message").GetString() ?? string.Empty, Place(change, project))),
                ],
                MainCause = root.GetProperty("attribution").GetProperty("causes").EnumerateArray().Take(Most)
                    .Where(cause => cause.GetProperty("share").ValueKind == JsonValueKind.Number)
                    .OrderByDescending(cause => Math.Abs(cause.GetProperty("share").GetDouble()))
                    .Select(cause => ((string Subject, Location Where)?)(cause.GetProperty("subject").GetString() ?? string.Empty, Place(cause, project))).FirstOrDefault(),
                Results = root.GetProperty("result").GetArrayLength(),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Location Place(JsonElement holder, RepositoryProject project)
    {
        var line = Math.Max(1, holder.GetProperty("line").GetInt32());
        return project.Resolve(holder.GetProperty("file").GetString() ?? string.Empty) is { Length: > 0 } path ? new Location(path, line, 1, line, 1) : Location.File(project.Path);
    }
}
