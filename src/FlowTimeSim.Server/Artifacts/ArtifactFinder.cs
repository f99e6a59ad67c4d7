using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>Finds the artifact that a path names. A name is looked up, never joined to a path.</summary>
internal static class ArtifactFinder
{
    /// <summary>The artifact and whether its name means the same bytes for ever; or the problem.</summary>
    public static (StoredArtifact? Stored, bool Fixed, Problem? Problem) Find(RegistryIndex index, HttpContext context)
    {
        var text = (string?)context.Request.RouteValues["reference"] ?? "";
        if (index.Find(text) is { } direct)
        {
            return (direct, true, null);
        }

        if (!ArtifactRef.TryParse(text, out var reference))
        {
            return (null, false, Problems.NotFound($"'{Short(text)}'"));
        }

        var stored = index.Resolve(reference);
        if (stored is null)
        {
            return (null, false, Problems.NotFound($"'{Short(text)}'"));
        }

        if (reference.Alias is not null)
        {
            var path = context.Request.Path.Value!;
            var at = path.IndexOf(text, Routes.Artifacts.Length, StringComparison.Ordinal);
            context.Response.Headers.ContentLocation = at < 0 ? Routes.Artifact(stored.Artifact.Id) : path[..at] + stored.Artifact.Id + path[(at + text.Length)..];
        }

        return (stored, reference.Alias is null, null);
    }

    private static string Short(string text) => text.Length > 140 ? text[..140] + "..." : text;
}
