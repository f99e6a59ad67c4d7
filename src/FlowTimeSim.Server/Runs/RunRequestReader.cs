using System.Text.Json;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;

namespace FlowTimeSim.Server.Runs;

/// <summary>Reads what <c>POST /v1/runs</c> takes, and refuses members that nobody knows.</summary>
internal static class RunRequestReader
{
    private static readonly string[] Members = ["artifact", "parameters", "seed", "replicas", "engine"];
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static (RunRequest? Request, Problem? Problem) Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, Problems.BadRequest("The body must be a JSON object with the member 'artifact'."));
            }

            var unknown = document.RootElement.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Members.Contains(name, StringComparer.Ordinal));
            if (unknown is not null)
            {
                return (null, Problems.Unknown("member", unknown, Members));
            }

            var request = document.RootElement.Deserialize(RegistryJson.Default.RunRequest);
            return request?.Artifact is { Length: > 0 } ? (request, null) : (null, Problems.BadRequest("The member 'artifact' is missing: name what is to run."));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, Problems.BadRequest("The body is not the JSON that is expected here: " + exception.Message));
        }
    }
}
