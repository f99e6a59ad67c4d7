using System.Collections.Immutable;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>
/// Reads the findings of a <c>findings.sarif</c> that a build wrote. It may come from a stranger's job: every text of it is escaped again, every place is
/// brought into the repository, and what is not of our making is not read.
/// </summary>
internal static class SarifFile
{
    private const int MaximumFindings = 5000;
    private const int MaximumMessage = 1000;

    /// <summary>The findings; null when the text is no SARIF of ours.</summary>
    public static ImmutableArray<Finding>? Read(string text, RepositoryProject project)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var run = json.RootElement.GetProperty("runs")[0];
            return [.. run.GetProperty("results").EnumerateArray().Take(MaximumFindings).Select(result => Of(result, project))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    private static Finding Of(JsonElement result, RepositoryProject project)
    {
        var severity = result.GetProperty("level").GetString() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "note" => Severity.Info,
            _ => Severity.Hidden,
        };
        var related = result.TryGetProperty("relatedLocations", out var places)
            ? places.EnumerateArray().Take(20).Select(place => new RelatedPlace(Place(place, project), Message(place))).ToImmutableArray()
            : [];
        return new Finding(Row(result.GetProperty("ruleId").GetString()), severity, Message(result), Place(result.GetProperty("locations")[0], project)) { Related = related };
    }

    private static Diagnostic Row(string? code) =>
        code is { Length: 7 } && code.StartsWith("FTS", StringComparison.Ordinal) && code.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? KnownRows.Of(code)
            : throw new FormatException("no code of ours");

    private static string Message(JsonElement holder) => PlainText.Escape(holder.GetProperty("message").GetProperty("text").GetString() ?? string.Empty, MaximumMessage);

    private static Location Place(JsonElement holder, RepositoryProject project)
    {
        var place = holder.GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? string.Empty;
        var region = place.GetProperty("region");

        // What lies outside, as a package does, is shown at the project that reads it.
        return project.Resolve(Uri.UnescapeDataString(uri)) is { Length: > 0 } path
            ? new Location(path, Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn"))
            : Location.File(project.Path);
    }

    private static int Number(JsonElement region, string name) => Math.Max(1, region.GetProperty(name).GetInt32());
}
