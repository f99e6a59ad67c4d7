using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FlowTimeSim.Projects.Repository;

/// <summary>Affected projects as JSON. A number sign is written as an escape: two of them and a bracket, anywhere in a line, are a command of a runner.</summary>
public static class AffectedText
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, NewLine = "\n", Encoder = Encoder() };
    private static readonly JsonWriterOptions Line = new() { Encoder = Encoder() };

    /// <summary><c>{changedFiles, projects: [{project, because: [...]}]}</c>, paths relative to the repository's root.</summary>
    public static string Json(ImmutableArray<AffectedProject> affected, int changedFiles) => Write(Pretty, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("changedFiles", changedFiles);
        json.WriteStartArray("projects");
        foreach (var one in affected)
        {
            json.WriteStartObject();
            json.WriteString("project", one.Project.Path);
            json.WriteStartArray("because");
            foreach (var path in one.Because)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One line: the list of the paths, for <c>fromJSON</c> in a matrix.</summary>
    public static string Matrix(ImmutableArray<AffectedProject> affected) => Write(Line, json =>
    {
        json.WriteStartArray();
        foreach (var one in affected)
        {
            json.WriteStringValue(one.Project.Path);
        }

        json.WriteEndArray();
    });

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        settings.ForbidCharacters('#');
        return JavaScriptEncoder.Create(settings);
    }
}
