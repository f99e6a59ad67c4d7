using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FlowTimeSim.Registry;

/// <summary>Turns a refusal into its coded line.</summary>
internal static class AnswerReader
{
    private const int MostBytes = 256 << 10;

    public static async Task<PublishOutcome> ReadRefusalAsync(HttpResponseMessage answer, Uri address, string id, bool withToken, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
        {
            return Redirect(answer, address, withToken);
        }

        var problem = await ReadProblemAsync(answer, cancellation).ConfigureAwait(false);
        var said = problem.Detail is { } detail ? $" It says: {Shorten(detail)}" : "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => PublishOutcome.Failed(
                RegistryCodes.Unauthorised,
                $"{address} does not let {(withToken ? "this token" : "a caller without a token")} publish {id}.{said} Put a token with the scope 'publish' into {TokenRules.TokenVariable}, or its file into {TokenRules.TokenFileVariable}."),
            HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented => PublishOutcome.Failed(
                RegistryCodes.NoUpload,
                $"The engine at {address} takes no uploads (it answers {Say(status)}). Publish to a 'flowtime-sim serve', or set PublishMode=Run to post the model to it as a run."),
            HttpStatusCode.Conflict => PublishOutcome.Failed(
                RegistryCodes.OtherContent,
                $"{id} is published at {address} with other content.{said} Published versions never change: raise Version."),
            HttpStatusCode.UnprocessableEntity => PublishOutcome.Failed(
                problem.Code == RegistryCodes.NewerFormat ? RegistryCodes.NewerFormat : RegistryCodes.Refused,
                $"{address} refuses {id}.{said}",
                problem.Findings),
            var code when RetryRules.IsTemporary(code) => PublishOutcome.Failed(
                RegistryCodes.Unreachable, $"{address} was too busy for {id} until the deadline (it answers {Say(status)}).{said} Nothing was published; try again later."),
            _ => PublishOutcome.Failed(RegistryCodes.Refused, $"{address} refuses {id} with {Say(status)}.{said}", problem.Findings),
        };
    }

    private static PublishOutcome Redirect(HttpResponseMessage answer, Uri address, bool withToken)
    {
        var target = answer.Headers.Location is { } location ? Shorten(new Uri(address, location).ToString()) : "another address";
        return withToken
            ? PublishOutcome.Failed(RegistryCodes.TokenNotSent, $"{address} redirects to {target}; the token was not sent there. If that is the registry, set FlowTimeRegistry to it.")
            : PublishOutcome.Failed(RegistryCodes.Unreachable, $"{address} redirects to {target}; redirects are not followed. If that is the registry, set FlowTimeRegistry to it.");
    }

    private static async Task<(string? Detail, string? Code, IReadOnlyList<ProblemFinding>? Findings)> ReadProblemAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            var bytes = new byte[MostBytes];
            var read = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            using var json = JsonDocument.Parse(bytes.AsMemory(0, read));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return default;
            }

            var findings = root.TryGetProperty("findings", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.Deserialize(RegistryJson.Default.IReadOnlyListProblemFinding)
                : null;
            return (Text(root, "detail") ?? Text(root, "error"), Text(root, "code"), findings);
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            // Not every server explains itself in JSON; its status code alone decides then.
            return default;
        }
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // What a server says ends in a build log: no control characters, no line ends, not too long.
    internal static string Shorten(string text)
    {
        var safe = string.Concat(text.Take(400).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c));
        return safe.Replace("##", "# #", StringComparison.Ordinal);
    }

    private static string Say(int value) => value.ToString(CultureInfo.InvariantCulture);
}
