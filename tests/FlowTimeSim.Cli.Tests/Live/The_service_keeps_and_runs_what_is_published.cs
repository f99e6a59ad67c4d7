using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Live;

public sealed class The_service_keeps_and_runs_what_is_published
{
    [Fact]
    public async Task Published_listed_read_run_and_run_with_another_parameter()
    {
        using var scratch = new Scratch();
        var built = Desk.Build(scratch);
        await using var service = await LiveService.StartAsync(scratch.Folder);
        var published = await service.PublishAsync(built.Bundle);
        Assert.True(published.Code == "FTS7000", published.Message);
        Assert.Equal("FTS7006", (await service.PublishAsync(built.Bundle)).Code);

        var list = await service.GetAsync("/v1/artifacts");
        Assert.Equal("desk@1.0.0", Assert.Single(list.GetProperty("artifacts").EnumerateArray()).GetProperty("id").GetString());
        await AssertFilesAsync(service, built.Bundle);

        var run = await service.RunAsync("desk@1.0.0");
        Assert.Equal(built.Series("served.csv"), await service.SeriesAsync(run, "agent_served"));
        Assert.Equal(built.Series("waiting.csv"), await service.SeriesAsync(run, "agent_queue"));

        var more = await service.RunAsync("desk", """{"calls": 30}""");
        using var other = new Scratch();
        var rebuilt = Desk.Build(other, "30 call/hour");
        Assert.NotEqual(built.Series("served.csv"), rebuilt.Series("served.csv"));
        Assert.Equal(rebuilt.Series("served.csv"), await service.SeriesAsync(more, "agent_served"));
        Assert.Equal(rebuilt.Series("waiting.csv"), await service.SeriesAsync(more, "agent_queue"));
        Assert.Equal(30, more.GetProperty("parameters").GetProperty("calls").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task The_default_of_a_parameter_is_the_scenarios_value()
    {
        using var scratch = new Scratch();
        using var other = new Scratch();
        var built = Desk.Build(scratch, "22 call/hour");
        var plain = Desk.Build(other);
        await using var service = await LiveService.StartAsync(scratch.Folder);
        await service.PublishAsync(built.Bundle);
        var run = await service.RunAsync("desk@1.0.0");
        Assert.Equal(22, run.GetProperty("parameters").GetProperty("calls").GetProperty("value").GetDouble());
        Assert.Equal(built.Series("served.csv"), await service.SeriesAsync(run, "agent_served"));
        var less = await service.RunAsync("desk@1.0.0", """{"calls": {"value": 14, "unit": "call/hour"}}""");
        Assert.Equal(plain.Series("served.csv"), await service.SeriesAsync(less, "agent_served"));
    }

    [Theory]
    [InlineData("0.1.0-test")]
    [InlineData(null)]
    public async Task An_engine_model_that_is_not_what_the_sources_say_is_refused(string? compiler)
    {
        using var scratch = new Scratch();
        var forged = Forge(Desk.Build(scratch).Bundle, compiler ?? ProductVersion.Text);
        await using var service = await LiveService.StartAsync(scratch.Folder);
        var outcome = await service.PublishAsync(forged);
        Assert.True(outcome.Code == "FTS7005", outcome.Message);
        Assert.Equal("FTS6003", Assert.Single(outcome.Findings!).Code);
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(forged));
        content.Headers.ContentType = new(BundleManifest.MediaType);
        using var answer = await service.Http.PostAsync(new Uri("/v1/artifacts", UriKind.Relative), content);
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Empty((await service.GetAsync("/v1/artifacts")).GetProperty("artifacts").EnumerateArray());
    }

    private static async Task AssertFilesAsync(LiveService service, string path)
    {
        using var bundle = BundleReader.Open(path).Bundle!;
        var artifact = await service.GetAsync("/v1/artifacts/desk@1.0.0");
        Assert.Equal(bundle.Digest.ToString(), artifact.GetProperty("digest").GetString());
        var files = artifact.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).ToHashSet();
        foreach (var entry in bundle.Manifest.Entries)
        {
            Assert.Contains(entry.Path, files);
            Assert.Equal(bundle.ReadBytes(entry.Path), await service.Http.GetByteArrayAsync(new Uri("/v1/artifacts/desk@1.0.0/files/" + entry.Path, UriKind.Relative)));
        }

        Assert.Equal(await File.ReadAllBytesAsync(path), await service.Http.GetByteArrayAsync(new Uri("/v1/artifacts/desk@1.0.0/download", UriKind.Relative)));
    }

    // A bundle that is whole in itself: every digest of its manifest is right, and one number of its engine model is another.
    private static string Forge(string path, string compiler)
    {
        using var bundle = BundleReader.Open(path).Bundle!;
        var parts = bundle.Manifest.Entries.Select(entry =>
        {
            var bytes = bundle.ReadBytes(entry.Path);
            if (entry.Path == "flowtime-model.yaml")
            {
                var text = Encoding.UTF8.GetString(bytes);
                var changed = text.Replace("1.1666666666666667", "1.1666666666666665", StringComparison.Ordinal);
                Assert.NotEqual(text, changed);
                bytes = Encoding.UTF8.GetBytes(changed);
            }

            return BundlePart.FromBytes(entry.Path, entry.MediaType, entry.AssetType, bytes);
        }).ToList();
        var forged = path + ".forged.ftpkg";
        using var stream = File.Create(forged);
        Assert.Empty(BundleWriter.Write(stream, new(bundle.Manifest with { Compiler = compiler }, parts)).Faults);
        return forged;
    }
}
