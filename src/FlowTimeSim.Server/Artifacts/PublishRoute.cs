using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>Publishing: a bundle comes in, is proved, and is there for ever.</summary>
internal sealed class PublishRoute(RegistryStore store, IModelRunner runner, ServerOptions options)
{
    private static readonly string[] Types = [BundleManifest.MediaType, "application/zip", "application/octet-stream"];

    public IEnumerable<RouteRow> Rows() =>
    [
        new("POST", Routes.Artifacts, "Publishes a bundle: 201, or 200 when it is there already.", HandleAsync)
        {
            Takes = Types,
            Succeeds = [200, 201],
            GivesShape = RegistryJson.Default.Artifact,
            Refuses = [409, 413, 415, 422, 507],
        },
    ];

    private async Task HandleAsync(HttpContext context)
    {
        var problem = Before(context.Request) ?? BodyReader.Before(context, "maxBundleBytes", options.Limits.MaxBundleBytes)
            ?? (store.Blobs.HasRoomFor(context.Request.ContentLength ?? 0) ? null : Problems.NoRoom());
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        using var draft = store.Blobs.Begin();
        problem = await BodyReader.ReadAsync(context, "maxBundleBytes", options.Limits.MaxBundleBytes, draft).ConfigureAwait(false);
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        var (manifest, refusal) = await Task.Run(() => Prove(draft, context.RequestAborted), context.RequestAborted).ConfigureAwait(false);
        if (manifest is null)
        {
            await Problems.WriteAsync(context, refusal!).ConfigureAwait(false);
            return;
        }

        var decision = await store.PublishAsync(draft, manifest).ConfigureAwait(false);
        if (decision.Artifact is not { } stored)
        {
            await Problems.WriteAsync(context, Problems.Of(409, RegistryCodes.OtherContent, "Version already published", decision.Conflict! + ". Published versions never change.")).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.Location = Routes.Artifact(stored.Artifact.Id);
        Answers.NameDigests(context, stored.Artifact);
        await Answers.JsonAsync(context, stored.Artifact, RegistryJson.Default.Artifact, decision.IsNew ? 201 : 200).ConfigureAwait(false);
    }

    private static Problem? Before(HttpRequest request)
    {
        var type = (request.ContentType ?? "").Split(';')[0].Trim();
        return Types.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? null
            : Problems.Of(415, RegistryCodes.UnsupportedMediaType, "Not a bundle", $"A bundle has the media type {BundleManifest.MediaType}.");
    }

    private (BundleManifest? Manifest, Problem? Problem) Prove(BlobDraft draft, CancellationToken cancellation)
    {
        using var file = new FileStream(draft.DraftPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var reading = BundleReader.Open(file, new() { MaxBytes = options.Limits.MaxBundleBytes }, cancellation);
        if (reading.Bundle is not { } bundle)
        {
            var newer = reading.Faults.Any(fault => fault.Code == BundleCodes.NewerFormat);
            var faults = reading.Faults.Select(fault => new ModelFinding(fault.Code, "error", fault.Message, fault.Entry)).ToList();
            return (null, Problems.OfFindings(faults, "Not a bundle that is whole", code: newer ? RegistryCodes.NewerFormat : null));
        }

        var manifest = bundle.Manifest;
        if (!NameRules.IsModelId(manifest.ModelId) || !SemVersion.TryParse(manifest.Version, out _))
        {
            return (null, Problems.Of(422, RegistryCodes.Refused, "Not a name", "The model's id must be letters, digits, '_', '.' and '-', at most 128, not run_* or cmp_*; its version three numbers as SemVer 2.0 says."));
        }

        var findings = runner.Validate(bundle, cancellation);
        return findings.Any(finding => finding.IsError) ? (null, Problems.OfFindings(findings, "The model is refused")) : (manifest, null);
    }
}
