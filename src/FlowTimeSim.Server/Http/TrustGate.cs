using System.Net;
using FlowTimeSim.Registry;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Http;

/// <summary>
/// Lets in who may come in while there are no tokens: programs of this machine. A web page that a browser shows is not one of them, nor is
/// whoever a proxy stands in front of.
/// </summary>
internal sealed class TrustGate(IReadOnlyList<string> allowedHosts)
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Real-IP"];

    /// <summary>Why a request is not let in; null when it is.</summary>
    public Problem? Objection(HttpRequest request)
    {
        if (!IsKnownHost(request.Host))
        {
            return Foreign($"This service does not answer to the host '{Short(request.Host.Value)}'. Use 127.0.0.1 or localhost, or list the name.");
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Equals("cross-site", StringComparison.OrdinalIgnoreCase))
        {
            return Foreign("A page of another site may not use this service.");
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwn(origin, request))
        {
            return Foreign($"The origin '{Short(origin)}' may not use this service.");
        }

        return request.Path != "/healthz" && Forwarding.Any(name => request.Headers.ContainsKey(name))
            ? Problems.Of(401, RegistryCodes.Unauthorised, "Token needed", "The request came through a proxy, and behind a proxy every caller needs a token.")
            : null;
    }

    private bool IsKnownHost(HostString host) =>
        host.HasValue && (IsLoopback(host.Host) || allowedHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase));

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Loopback is one place by several names, but a port is a place of its own.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Scheme, request.Scheme, StringComparison.Ordinal)
        && string.Equals(from.Authority, new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1).Uri.Authority, StringComparison.OrdinalIgnoreCase);

    private static Problem Foreign(string detail) => Problems.Of(403, RegistryCodes.ForeignOrigin, "Not from here", detail);

    private static string Short(string? text) => text is { Length: > 100 } ? text[..100] + "..." : text ?? "";
}
