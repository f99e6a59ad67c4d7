using System.Text;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Http;

/// <summary>Health, and the document that tells of every route.</summary>
internal sealed class HealthRoutes(RegistryStore store, ServerOptions options)
{
    private static readonly string[] Features = ["upload", "runs", "attachments"];

    public IEnumerable<RouteRow> Rows() =>
    [
        new("GET", "/healthz", "Whether the service is well.", HealthAsync) { GivesShape = RegistryJson.Default.Health },
        new("GET", Routes.Health, "Whether the service is well, what it can and what it allows.", HealthAsync) { GivesShape = RegistryJson.Default.Health },
    ];

    /// <summary>The row of the OpenAPI document, which tells of itself too.</summary>
    public RouteRow Document(IReadOnlyList<RouteRow> others)
    {
        byte[] text = [];
        var row = new RouteRow("GET", "/openapi/v1.json", "This document.", context => Answers.BytesAsync(context, 200, "application/json", text));
        text = Encoding.UTF8.GetBytes(OpenApi.Draw([.. others, row], options.Version).ToJsonString());
        return row;
    }

    private Task HealthAsync(HttpContext context)
    {
        var limits = options.Limits;
        var well = store.Index.Damage.Count == 0 && store.Blobs.HasRoomFor(0);
        context.Response.Headers.CacheControl = "no-store";
        return Answers.JsonAsync(
            context,
            new(well ? "ok" : "degraded", "flowtime-sim", options.Version, 1, Features, new(limits.MaxBundleBytes, limits.MaxBins, limits.MaxNodes, limits.MaxReplicas)),
            RegistryJson.Default.Health);
    }
}
