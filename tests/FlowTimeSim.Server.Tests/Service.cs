using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FlowTimeSim.Server.Tests;

/// <summary>A service over loopback in a folder of its own.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly WebApplication _app;

    private Service(string folder, bool ownsFolder, WebApplication app, ConstRunner runner)
    {
        (Folder, _ownsFolder, _app, Runner) = (folder, ownsFolder, app, runner);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(address) };
    }

    public string Folder { get; }

    public ConstRunner Runner { get; }

    public HttpClient Http { get; }

    public string JournalPath => Path.Combine(Folder, "journal.ndjson");

    public static async Task<Service> StartAsync(string? folder = null, ServerLimits? limits = null, ConstRunner? runner = null)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("registry").FullName;
        runner ??= new();
        var options = new ServerOptions { DataDirectory = path, Urls = ["http://127.0.0.1:0"], Limits = limits ?? new(), AllowedHosts = ["registry.example"] };
        var app = ServerHost.Create(options, runner);
        await app.StartAsync();
        return new(path, folder is null, app, runner);
    }

    /// <summary>Stops, and keeps the folder.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    public static byte[] MakeBundle(string version = "1.2.0", string model = "served = 1, 2, 3\n", string meaning = "meaning", string id = "line", string note = "")
    {
        using var stream = new MemoryStream();
        var writing = BundleWriter.Write(stream, new(
            new()
            {
                ModelId = id,
                Version = version,
                Title = "Line <script>",
                Tags = ["capacity"],
                Author = "ops",
                Engines = ["flowtime-2026.05"],
                Parameters = [new("scale", "number", "unit", 1, 0, 10)],
                ContentDigest = Digest.Of(Encoding.UTF8.GetBytes(meaning + model)),
                Compiler = "test-1",
                QualityScore = 0.94,
            },
            [
                BundlePart.FromBytes("flowtime-model.yaml", "application/yaml", AssetTypes.EngineModel, Encoding.UTF8.GetBytes(model)),
                BundlePart.FromBytes("report.html", "text/html", AssetTypes.Report, Encoding.UTF8.GetBytes("<script>alert(1)</script>" + note)),
                BundlePart.FromBytes("sources/catalog/line.yaml", "application/yaml", AssetTypes.Catalog, "kind: Catalog\n"u8.ToArray()),
            ]));
        Assert.Empty(writing.Faults);
        return stream.ToArray();
    }

    public async Task<HttpResponseMessage> PublishAsync(byte[] bundle, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/artifacts") { Content = new ByteArrayContent(bundle) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(BundleManifest.MediaType);
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    public async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await Http.GetStringAsync(path)).RootElement;

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>Asserts that an answer is a problem as rest.md pins it.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("urn:flowtime:" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("error").GetString());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("traceId").GetString()));
        return problem;
    }
}
