using System.Diagnostics;
using FlowTimeSim.Registry;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Http;

/// <summary>Makes and writes problems: the only form of every 4xx and 5xx.</summary>
internal static class Problems
{
    public static Problem Of(int status, string code, string title, string detail) => new()
    {
        Type = "urn:flowtime:" + code,
        Title = title,
        Status = status,
        Detail = detail,
        Code = code,
        Retryable = status is 408 or 429 or 502 or 503 or 504,
    };

    public static Problem BadRequest(string detail) => Of(400, RegistryCodes.BadRequest, "The request cannot be read", detail);

    public static Problem Unknown(string what, string name, IEnumerable<string> known)
    {
        var near = Nearest.Find(name, known);
        var shown = name.Length > 80 ? name[..80] + "..." : name;
        return Of(400, RegistryCodes.UnknownMember, "Unknown name", $"There is no {what} '{shown}'.{(near is null ? "" : $" Did you mean '{near}'?")}");
    }

    public static Problem NotFound(string what) => Of(404, RegistryCodes.NotFound, "Not found", $"{what} is not here.");

    public static Problem TooLarge(string limit, long value, long? actual) => Of(
        413, RegistryCodes.TooLarge, "Too large", FormattableString.Invariant($"The body may have at most {value} bytes.")) with
    { Limit = new(limit, value, actual) };

    public static Problem NoRoom() => Of(507, RegistryCodes.NoRoom, "Too little room", "The disk of the registry is nearly full, so it takes no new bytes. Reading goes on.");

    /// <summary>A refusal of a model; its detail is the first error.</summary>
    public static Problem OfFindings(IReadOnlyList<ModelFinding> findings, string title, int status = 422, string? code = null)
    {
        var first = findings.First(finding => finding.IsError);
        var place = first.Line is { } line ? FormattableString.Invariant($"{first.File ?? "model"}({line},{first.Column ?? 1}): ") : "";
        return Of(status, code ?? RegistryCodes.Refused, title, $"{place}{first.Code}: {first.Message}") with
        {
            Findings = [.. findings.Select(f => new ProblemFinding(f.Code, f.Severity, f.Message, f.File, f.Line, f.Column))],
        };
    }

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var full = problem with
        {
            Instance = context.Request.Path.Value,
            TraceId = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
        };
        if (problem.Status == 401)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (problem.Retryable)
        {
            context.Response.Headers.RetryAfter = "2";
        }

        context.Response.Headers.CacheControl = "no-store";
        return Answers.BytesAsync(context, problem.Status, Problem.MediaType, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(full, RegistryJson.Default.Problem));
    }
}
