using System.Net.Http.Json;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Server;
using Microsoft.AspNetCore.Builder;

namespace FlowTimeSim.Sdk.Tests;

/// <summary>The end of the street: <c>dotnet publish</c> to a live service, whose compiler is the SDK's own version, so it proves the engine model too.</summary>
[Collection("sdk")]
public sealed class PublishTests(PackedSdk sdk)
{
    [Fact]
    public async Task What_is_published_is_listed_whole_and_runs_to_the_numbers_of_the_build()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        var data = Directory.CreateDirectory(work.At("registry")).FullName;
        await using (var app = await StartAsync(data))
        {
            var address = app.Urls.Single();
            work.Run("publish", "desk.ftmodel", "-p:FlowTimeRegistry=" + address).Ok().Says("FTS7000");
            work.Run("publish", "desk.ftmodel", "--no-restore", "-p:FlowTimeRegistry=" + address).Ok().Says("FTS7006");

            // The same version with another meaning is refused, and nothing is overwritten.
            work.Replace("catalog/desk.yaml", "limit: 30 call", "limit: 31 call");
            work.Run("publish", "desk.ftmodel", "--no-restore", "-p:FlowTimeRegistry=" + address).Fails().Says("error FTS7004");
            work.Replace("catalog/desk.yaml", "limit: 31 call", "limit: 30 call");
            work.Run("publish", "desk.ftmodel", "--no-restore", "-p:FlowTimeRegistry=" + address).Ok().Says("FTS7006");
        }

        // The service stopped and starts again on what it kept.
        await using var again = await StartAsync(data);
        using var http = new HttpClient { BaseAddress = new Uri(again.Urls.Single()) };
        var listed = (await http.GetFromJsonAsync<JsonElement>("/v1/artifacts")).GetProperty("artifacts");
        Assert.Contains(listed.EnumerateArray(), artifact => artifact.GetProperty("id").GetString() == "desk@1.0.0");
        using var bundle = BundleReader.Open(work.At("bin/Debug/publish/desk.1.0.0.ftpkg")).Bundle!;
        foreach (var entry in bundle.Manifest.Entries)
        {
            Assert.Equal(bundle.ReadBytes(entry.Path), await http.GetByteArrayAsync("/v1/artifacts/desk/files/" + entry.Path));
        }

        using var answer = await http.PostAsJsonAsync("/v1/runs", new { artifact = "desk" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var run = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var served = await http.GetStringAsync($"/v1/runs/{run}/series/agent_served@AGENT_SERVED@DEFAULT");
        Assert.Equal(Numbers(work.Read("bin/Debug/morning/series/served.csv")), Numbers(served));
    }

    private static async Task<WebApplication> StartAsync(string data)
    {
        var options = new ServerOptions { DataDirectory = data, Urls = ["http://127.0.0.1:0"], Version = PackedSdk.Version };
        var app = ServerHost.Create(options, new SourceModelRunner(PackedSdk.Version));
        await app.StartAsync();
        return app;
    }

    private static string[] Numbers(string csv) => [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
}
