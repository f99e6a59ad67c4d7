using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Runs;

/// <summary><c>POST /v1/run</c>: a bare engine model, answered as the real engine answers.</summary>
internal sealed class QuickRunRoute(RegistryStore store, RunService runs, RunPlanner planner, SeriesRoutes series, ServerOptions options)
{
    private const int MaxProvenance = 8 << 10;

    public IEnumerable<RouteRow> Rows() =>
    [
        new("POST", Routes.Run, "Evaluates an engine model.", HandleAsync)
        {
            // The real engine reads YAML whatever the type says.
            Takes = ["application/x-yaml", "application/yaml", "text/plain"],
            GivesShape = RegistryJson.Default.QuickRun,
            Refuses = [413, 503],
        },
    ];

    private async Task HandleAsync(HttpContext context)
    {
        var (provenance, problem) = Provenance(context.Request.Headers[Routes.ProvenanceHeader].ToString());
        byte[]? body = null;
        if (problem is null)
        {
            (body, problem) = await BodyReader.ReadAsync(context, "maxModelBytes", options.Limits.MaxModelBytes).ConfigureAwait(false);
        }

        problem ??= body!.Length == 0 ? Problems.BadRequest("The body is empty; it must be an engine model as YAML.") : null;
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        if (runs.Begin(planner.OfModel(body!, options.DefaultEngine, provenance!)) is not { } ticket)
        {
            await Problems.WriteAsync(context, Problems.Of(503, RegistryCodes.Busy, "Too many runs wait", "Come again when some have ended.")).ConfigureAwait(false);
            return;
        }

        var end = await ticket.Ended.Task.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        if (!end.Succeeded)
        {
            // The real engine says 400 to a model that it refuses.
            await Problems.WriteAsync(context, end.Run.Problem! with { Status = 400 }).ConfigureAwait(false);
            return;
        }

        var values = series.All(store.Index.Find(end.Run.Id)!);
        var answer = new QuickRun(
            end.Run.Grid!,
            [.. values.Select(pair => pair.Name)],
            new Dictionary<string, double[]>(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Values)), StringComparer.Ordinal),
            end.Run.Id,
            Routes.Runs + "/" + end.Run.Id,
            Digest.Of(body!).ToString());
        await Answers.JsonAsync(context, answer, RegistryJson.Default.QuickRun).ConfigureAwait(false);
    }

    private static (byte[]? Json, Problem? Problem) Provenance(string header)
    {
        if (header.Length == 0)
        {
            return ("{}"u8.ToArray(), null);
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(header);
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = 16 });
            if (bytes.Length <= MaxProvenance && json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return (bytes, null);
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        return (null, Problems.BadRequest($"{Routes.ProvenanceHeader} must be a JSON object of at most 8192 bytes."));
    }
}
