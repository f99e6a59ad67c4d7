using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using Polly;

namespace FlowTimeSim.Registry;

/// <summary>Publishes bundles. Every outcome is one coded line; nothing is thrown but for a cancellation.</summary>
public sealed class RegistryClient : IDisposable
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(300);
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    /// <param name="time">The clock of retries and deadlines; the system's when null.</param>
    public RegistryClient(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        })
        {
            // The deadline below covers everything.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Publishes the bundle of a file: asks first, sends, and tries again what may be tried again.</summary>
    /// <param name="bundlePath">The bundle, an absolute path.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="progress">Hears how far the upload is; null when nobody listens.</param>
    /// <param name="cancellation">Stops; what was sent by then is not kept by the registry.</param>
    public async Task<PublishOutcome> PublishAsync(string bundlePath, PublishOptions options, IProgress<PublishProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!options.Address.IsAbsoluteUri || (options.Address.Scheme != Uri.UriSchemeHttp && options.Address.Scheme != Uri.UriSchemeHttps) || options.Address.UserInfo.Length > 0)
        {
            return PublishOutcome.Failed(RegistryCodes.Unreachable, "FlowTimeRegistry is no address of a registry: it must be http:// or https:// without a user.");
        }

        if (options.Token is not null && !TokenRules.MaySend(options.Address, options.TrustedOrigin))
        {
            return PublishOutcome.Failed(
                RegistryCodes.TokenNotSent,
                $"The token was not sent to {Origin(options.Address)}, and nothing was published. Use https, or name this origin in {TokenRules.RegistryVariable}.");
        }

        var reading = BundleReader.Open(bundlePath, cancellation: cancellation);
        if (reading.Bundle is not { } bundle)
        {
            return PublishOutcome.Failed(reading.Faults[0].Code, $"{Path.GetFileName(bundlePath)}: {reading.Faults[0].Message}");
        }

        using (bundle)
        {
            var id = bundle.Manifest.ModelId + "@" + bundle.Manifest.Version;
            if (!ArtifactRef.TryParse(id, out var reference) || reference.Version is null)
            {
                return PublishOutcome.Failed(RegistryCodes.Refused, $"'{AnswerReader.Shorten(id)}' is no name that a registry takes: letters, digits, '_', '.', '-' and a version of three numbers.");
            }

            return await SendAsync(new(bundlePath, bundle, options, progress), cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<PublishOutcome> SendAsync(PublishJob job, CancellationToken cancellation)
    {
        var timeout = job.Options.Timeout ?? DefaultTimeout;
        using var deadline = new CancellationTokenSource(timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        var retry = RetryRules.Pipeline(_time, _time.GetUtcNow() + timeout);
        try
        {
            return job.Options.Mode == PublishMode.Run
                ? await PostRunAsync(job, retry, both.Token).ConfigureAwait(false)
                : await AskAsync(job, retry, both.Token).ConfigureAwait(false) ?? await PostBundleAsync(job, retry, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PublishOutcome.Failed(RegistryCodes.Unreachable, $"{Origin(job.Options.Address)} did not answer within {timeout.TotalSeconds:0.#} s. Whether {job.Id} arrived is unknown; publishing again is safe.");
        }
        catch (Exception exception) when (RetryRules.IsBroken(exception))
        {
            return PublishOutcome.Failed(RegistryCodes.Unreachable, $"{Origin(job.Options.Address)} cannot be reached: {AnswerReader.Shorten(exception.Message)}. Is the address right, and is the registry running?");
        }
    }

    // Null: not there, or a server that cannot tell; then the upload decides.
    private async Task<PublishOutcome?> AskAsync(PublishJob job, ResiliencePipeline<HttpResponseMessage> retry, CancellationToken cancellation)
    {
        using var answer = await ExchangeAsync(job, retry, () => new(HttpMethod.Head, job.Address(Routes.Artifact(job.Id))), cancellation).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.OK && Digest.TryParse(Header(answer, Routes.DigestHeader), out var digest))
        {
            return digest == job.Bundle.Digest || Header(answer, Routes.ContentDigestHeader) == job.Bundle.Manifest.ContentDigest.ToString()
                ? AlreadyThere(job, digest)
                : PublishOutcome.Failed(RegistryCodes.OtherContent, $"{job.Id} is published at {Origin(job.Options.Address)} with other content ({digest}). Published versions never change: raise Version.");
        }

        return answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (int)answer.StatusCode is >= 300 and < 400
            ? await AnswerReader.ReadRefusalAsync(answer, job.Options.Address, job.Id, job.Options.Token is not null, cancellation).ConfigureAwait(false)
            : null;
    }

    private async Task<PublishOutcome> PostBundleAsync(PublishJob job, ResiliencePipeline<HttpResponseMessage> retry, CancellationToken cancellation)
    {
        using var answer = await ExchangeAsync(
            job,
            retry,
            () => new(HttpMethod.Post, job.Address(Routes.Artifacts)) { Content = new FileContent(job.Path, job.Bundle.Size, job.Bundle.Digest, BundleManifest.MediaType, job.Progress) },
            cancellation).ConfigureAwait(false);
        var location = Location(job, answer);
        return answer.StatusCode switch
        {
            HttpStatusCode.Created => await PublishedAsync(job, retry, location, cancellation).ConfigureAwait(false),
            HttpStatusCode.OK => AlreadyThere(job, job.Bundle.Digest),
            _ => await AnswerReader.ReadRefusalAsync(answer, job.Options.Address, job.Id, job.Options.Token is not null, cancellation).ConfigureAwait(false),
        };
    }

    // The statement beside the bundle goes with it. The bundle is published whatever becomes of it, so the line only tells.
    private async Task<PublishOutcome> PublishedAsync(PublishJob job, ResiliencePipeline<HttpResponseMessage> retry, Uri location, CancellationToken cancellation)
    {
        var path = job.Path + BundleStatement.Suffix;
        var attached = "";
        if (File.Exists(path))
        {
            var statement = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
            using var answer = await ExchangeAsync(job, retry, () => Attach(statement), cancellation).ConfigureAwait(false);
            attached = answer.IsSuccessStatusCode ? ", its statement with it" : "; its statement was not taken";
        }

        return new(RegistryCodes.Published, PublishSeverity.Info, $"Published {job.Id} ({job.Bundle.Digest}) to {location}{attached}.", location);

        HttpRequestMessage Attach(byte[] bytes)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, job.Address(Routes.Artifact(job.Bundle.Digest.ToString()) + "/attachments")) { Content = new ByteArrayContent(bytes) };
            request.Content.Headers.ContentType = new(BundleStatement.MediaType);
            request.Content.Headers.TryAddWithoutValidation("Content-Digest", Digest.Of(bytes).ToHeader());
            return request;
        }
    }

    private async Task<PublishOutcome> PostRunAsync(PublishJob job, ResiliencePipeline<HttpResponseMessage> retry, CancellationToken cancellation)
    {
        if (job.Bundle.Find("flowtime-model.yaml") is null)
        {
            return PublishOutcome.Failed(BundleCodes.MissingOrUnlisted, $"{Path.GetFileName(job.Path)} holds no engine model to run.");
        }

        var model = job.Bundle.ReadBytes("flowtime-model.yaml");
        var manifest = job.Bundle.Manifest;
        var provenance = JsonSerializer.Serialize(
            new(job.Options.Generator, manifest.Created, manifest.ModelId, manifest.Version, "simulation", job.Id), RegistryJson.Default.Provenance);
        using var answer = await ExchangeAsync(job, retry, Request, cancellation).ConfigureAwait(false);
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
        {
            return await AnswerReader.ReadRefusalAsync(answer, job.Options.Address, job.Id, job.Options.Token is not null, cancellation).ConfigureAwait(false);
        }

        var run = await RunAnswer.IdAsync(answer, cancellation).ConfigureAwait(false);
        return new(RegistryCodes.Published, PublishSeverity.Info, $"Ran {job.Id} at {Origin(job.Options.Address)}{(run is null ? "" : $" as {AnswerReader.Shorten(run)}")}.", job.Address(Routes.Runs));

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, job.Address(Routes.Run)) { Content = new ByteArrayContent(model) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-yaml") { CharSet = Encoding.UTF8.WebName };
            request.Headers.TryAddWithoutValidation(Routes.ProvenanceHeader, provenance);
            return request;
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(PublishJob job, ResiliencePipeline<HttpResponseMessage> retry, Func<HttpRequestMessage> make, CancellationToken cancellation) =>
        await retry.ExecuteAsync(
            async token =>
            {
                using var request = make();
                if (job.Options.Token is { } bearer)
                {
                    request.Headers.Authorization = new("Bearer", bearer);
                }

                return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);

    private static PublishOutcome AlreadyThere(PublishJob job, Digest digest)
    {
        var location = job.Address(Routes.Artifact(job.Id));
        return new(RegistryCodes.AlreadyThere, PublishSeverity.Info, $"{job.Id} is already at {location} with the same content ({digest}).", location, AlreadyThere: true);
    }

    private static Uri Location(PublishJob job, HttpResponseMessage answer) =>
        answer.Headers.Location is { } location && Uri.TryCreate(job.Options.Address, location, out var full) ? full : job.Address(Routes.Artifact(job.Id));

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
