using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Cli.Tests.Support;

/// <summary><c>flowtime-sim serve</c> as a process of its own, on a port that was free.</summary>
internal sealed partial class LiveService : IAsyncDisposable
{
    private readonly Process _process;

    private LiveService(Process process, Uri address) => (_process, Address, Http) = (process, address, new HttpClient { BaseAddress = address });

    public Uri Address { get; }

    public HttpClient Http { get; }

    public static async Task<LiveService> StartAsync(string data)
    {
        var process = Process.Start(Tool.Info(data, ["serve", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(data, "registry")]))!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var line = await process.StandardOutput.ReadLineAsync(deadline.Token);
        var match = Address127().Match(line ?? "");
        Assert.True(match.Success, $"serve said: {line}{(line is null ? await process.StandardError.ReadToEndAsync(deadline.Token) : "")}");
        return new(process, new Uri(match.Value));
    }

    /// <summary>As a power cut does it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async Task<PublishOutcome> PublishAsync(string bundle)
    {
        using var client = new RegistryClient();
        return await client.PublishAsync(bundle, new PublishOptions(Address, Timeout: TimeSpan.FromSeconds(60)));
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<JsonElement> RunAsync(string artifact, string parameters = "{}")
    {
        var body = $$"""{"artifact":"{{artifact}}","parameters":{{parameters}}}""";
        using var answer = await Http.PostAsync(new Uri("/v1/runs", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        var run = JsonDocument.Parse(text).RootElement;
        for (var i = 0; i < 100 && run.GetProperty("status").GetString() is "queued" or "running"; i++)
        {
            await Task.Delay(100);
            run = await GetAsync("/v1/runs/" + run.GetProperty("id").GetString());
        }

        Assert.Equal("succeeded", run.GetProperty("status").GetString());
        return run;
    }

    public async Task<double[]> SeriesAsync(JsonElement run, string node) =>
        Csv.Values(await Http.GetStringAsync(new Uri($"/v1/runs/{run.GetProperty("id").GetString()}/series/{node}@{node.ToUpperInvariant()}@DEFAULT", UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Address127();
}
