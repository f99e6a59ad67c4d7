using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Http;

/// <summary>A route of the service: what it answers to, what it takes, what it gives. The router, the check of names and the OpenAPI document read the same rows.</summary>
/// <param name="Method">GET, which also answers HEAD, or another method.</param>
/// <param name="Pattern">The path, with parameters in braces.</param>
/// <param name="Summary">One sentence for the OpenAPI document.</param>
/// <param name="Handle">Answers.</param>
internal sealed record RouteRow(string Method, string Pattern, string Summary, RequestDelegate Handle)
{
    /// <summary>The query's parameters; any other is refused.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Media types of the body; empty when it takes none.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>The shape of the body in JSON.</summary>
    public JsonTypeInfo? TakesShape { get; init; }

    /// <summary>Status codes of success.</summary>
    public IReadOnlyList<int> Succeeds { get; init; } = [200];

    /// <summary>Media type of the answer.</summary>
    public string Gives { get; init; } = "application/json";

    /// <summary>The shape of the answer in JSON.</summary>
    public JsonTypeInfo? GivesShape { get; init; }

    /// <summary>Status codes of refusal besides 400 and 403.</summary>
    public IReadOnlyList<int> Refuses { get; init; } = [];
}
