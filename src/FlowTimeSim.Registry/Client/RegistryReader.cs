using System.Net;
using System.Text.Json;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Registry;

/// <summary>Fetches published bundles into a folder. Every byte is verified before a file has its name; nothing is thrown but for a cancellation.</summary>
public sealed class RegistryReader : IDisposable
{
    private const long MostBytes = 1L << 30;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(300);
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Fetches the highest version that fits, unless the file is there already.</summary>
    /// <param name="modelId">The model.</param>
    /// <param name="fits">Which versions fit.</param>
    /// <param name="pathOf">Where the bundle of a version goes, an absolute path.</param>
    /// <param name="options">Which registry, and how to ask it.</param>
    /// <param name="cancellation">Stops; no half file is left.</param>
    public async Task<FetchOutcome> FetchAsync(string modelId, Func<SemVersion, bool> fits, Func<SemVersion, string> pathOf, PublishOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fits);
        ArgumentNullException.ThrowIfNull(pathOf);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Token is not null && !TokenRules.MaySend(options.Address, options.TrustedOrigin))
        {
            return Failed(RegistryCodes.TokenNotSent, $"The token was not sent to {Origin(options)}, and nothing was fetched. Use https, or name this origin in {TokenRules.RegistryVariable}.");
        }

        var timeout = options.Timeout ?? DefaultTimeout;
        using var deadline = new CancellationTokenSource(timeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await AskAsync(modelId, fits, pathOf, options, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(RegistryCodes.Unreachable, $"{Origin(options)} did not answer within {timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception exception) when (RetryRules.IsBroken(exception) || exception is JsonException or UnauthorizedAccessException)
        {
            return Failed(RegistryCodes.Unreachable, $"'{modelId}' could not be fetched from {Origin(options)}: {AnswerReader.Shorten(exception.Message)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<FetchOutcome> AskAsync(string modelId, Func<SemVersion, bool> fits, Func<SemVersion, string> pathOf, PublishOptions options, CancellationToken cancellation)
    {
        using var answer = await SendAsync(Routes.Artifact(modelId) + "/versions", options, cancellation).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return new(null, null);
        }

        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return new(null, await AnswerReader.ReadRefusalAsync(answer, options.Address, modelId, options.Token is not null, cancellation).ConfigureAwait(false));
        }

        var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var list = await JsonSerializer.DeserializeAsync(body, RegistryJson.Default.VersionList, cancellation).ConfigureAwait(false);
        var found = (list?.Versions ?? []).Where(artifact => !artifact.Archived)
            .Select(artifact => (Artifact: artifact, Version: SemVersion.TryParse(artifact.Version, out var version) ? version : null))
            .Where(pair => pair.Version is not null && fits(pair.Version)).OrderByDescending(pair => pair.Version).FirstOrDefault();
        return found.Version is null || Holds(pathOf(found.Version), found.Artifact.Digest, cancellation)
            ? new(found.Version, null)
            : await DownloadAsync(modelId, found.Version, found.Artifact.Digest, pathOf(found.Version), options, cancellation).ConfigureAwait(false);
    }

    private async Task<FetchOutcome> DownloadAsync(string modelId, SemVersion version, string digest, string path, PublishOptions options, CancellationToken cancellation)
    {
        var name = modelId + "@" + version.Text;
        using var answer = await SendAsync(Routes.Artifact(name) + "/download", options, cancellation).ConfigureAwait(false);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return new(null, await AnswerReader.ReadRefusalAsync(answer, options.Address, name, options.Token is not null, cancellation).ConfigureAwait(false));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[1 << 16];
                for (var (total, read) = (0L, 0); (read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
                {
                    if ((total += read) > MostBytes)
                    {
                        return Failed(RegistryCodes.TooLarge, $"{name} is larger than 1 GB and was not fetched.");
                    }

                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
                }
            }

            if (!Holds(aside, digest, cancellation))
            {
                return Failed(RegistryCodes.DigestMismatch, $"What {Origin(options)} sent for {name} is not what it announced ({digest}). Nothing was kept.");
            }

            File.Move(aside, path, overwrite: true);
            return new(version, null);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string route, PublishOptions options, CancellationToken cancellation)
    {
        var root = options.Address.ToString().TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root + route));
        if (options.Token is { } bearer)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    private static bool Holds(string path, string digest, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var bundle = BundleReader.Open(path, cancellation: cancellation).Bundle;
        return bundle is not null && bundle.Digest.ToString() == digest;
    }

    private static string Origin(PublishOptions options) => options.Address.GetLeftPart(UriPartial.Authority);

    private static FetchOutcome Failed(string code, string message) => new(null, PublishOutcome.Failed(code, message));
}
