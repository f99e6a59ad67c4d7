using System.Text.Json;

namespace FlowTimeSim.Registry;

/// <summary>Reads what an engine answers to a posted model.</summary>
internal static class RunAnswer
{
    /// <summary>The run's id; null when the answer holds none.</summary>
    public static async Task<string?> IdAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), default, cancellation).ConfigureAwait(false);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("runId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            // It ran, for it said 200; what it is called is then not known.
            return null;
        }
    }
}
