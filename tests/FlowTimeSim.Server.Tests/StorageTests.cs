using System.Net;
using FlowTimeSim.Bundles;
using FlowTimeSim.Server.Storage;

namespace FlowTimeSim.Server.Tests;

public sealed class StorageTests
{
    [Fact]
    public async Task After_a_restart_everything_is_there()
    {
        await using var first = await Service.StartAsync();
        await first.PublishAsync(Service.MakeBundle("1.0.0"));
        await first.PublishAsync(Service.MakeBundle("1.1.0"));
        await first.PostAsync("/v1/artifacts/line/attachments", "ok", "text/plain");
        await first.PostAsync("/v1/runs", "{\"artifact\":\"line@1.0.0\",\"seed\":7}");
        await first.PostAsync("/v1/run", "a = 1", "application/yaml");
        string[] paths = ["/v1/artifacts", "/v1/artifacts/line", "/v1/artifacts/line@1.0.0", "/v1/artifacts/line/attachments", "/v1/runs", "/v1/artifacts/line/versions"];
        var before = await Task.WhenAll(paths.Select(path => first.Http.GetStringAsync(path)));
        var tag = (await first.GetAsync("/v1/artifacts/line")).Headers.ETag;
        await first.StopAsync();

        await using var second = await Service.StartAsync(first.Folder);

        Assert.Equal(before, await Task.WhenAll(paths.Select(path => second.Http.GetStringAsync(path))));
        Assert.Equal(tag, (await second.GetAsync("/v1/artifacts/line")).Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await second.PostAsync("/v1/runs", "{\"artifact\":\"line@1.0.0\",\"seed\":7}")).StatusCode);
        Assert.Equal(0, second.Runner.Runs);
    }

    [Fact]
    public async Task A_folder_has_one_service()
    {
        await using var service = await Service.StartAsync();

        var exception = await Assert.ThrowsAsync<ServerStartException>(() => Service.StartAsync(service.Folder));

        Assert.Contains("One service at a time", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://registry.example:8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("nonsense")]
    public void Other_addresses_than_loopback_are_refused_at_the_start(string url)
    {
        var options = new ServerOptions { DataDirectory = Path.Combine(Path.GetTempPath(), "never-made"), Urls = [url] };

        Assert.Throws<ServerStartException>(() => ServerHost.Create(options, new ConstRunner()));
        Assert.False(Directory.Exists(options.DataDirectory));
    }

    [Fact]
    public async Task Cut_at_every_byte_the_journal_opens_with_the_lines_before_the_cut()
    {
        await using var service = await Service.StartAsync();
        for (var n = 0; n < 3; n++)
        {
            await service.PublishAsync(Service.MakeBundle($"1.{n}.0"));
        }

        await service.StopAsync();
        var journal = File.ReadAllBytes(service.JournalPath);
        var path = Path.Combine(service.Folder, "cut.ndjson");
        for (var length = 0; length <= journal.Length; length++)
        {
            var complete = journal.AsSpan(0, length).Count((byte)'\n');
            var good = complete == 0 ? 0 : journal.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            File.WriteAllBytes(path, journal[..length]);
            var replay = JournalReplay.Read(new MemoryStream(journal[..length]));
            Assert.Equal(complete, replay.Lines.Count);
            Assert.Equal(good, replay.GoodBytes);
            if (length % 97 == 0)
            {
                var lines = new List<JournalLine>();
                await using (var opened = Journal.Open(path, TimeProvider.System, lines.Add))
                {
                    await opened.AppendAsync("note", ArtifactFacts.Text("after the cut"));
                }

                Assert.Equal(complete + 1, lines.Count);
                Assert.Equal(complete + 1, JournalReplay.Read(new MemoryStream(File.ReadAllBytes(path))).Lines.Count);
            }
        }

        File.WriteAllBytes(service.JournalPath, journal[..^5]);
        await using var after = await Service.StartAsync(service.Folder);
        Assert.Equal(2, (await after.JsonAsync("/v1/artifacts")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.Created, (await after.PublishAsync(Service.MakeBundle("1.2.0"))).StatusCode);
    }

    [Fact]
    public async Task Every_flipped_byte_of_history_is_found_with_its_number()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle("1.0.0"));
        await service.PublishAsync(Service.MakeBundle("1.1.0"));
        await service.StopAsync();
        var journal = File.ReadAllBytes(service.JournalPath);
        var firstEnd = Array.IndexOf(journal, (byte)'\n');
        for (var at = 0; at < journal.Length; at++)
        {
            var bytes = (byte[])journal.Clone();
            bytes[at] ^= 1;
            var exception = Assert.Throws<ServerStartException>(() => JournalReplay.Read(new MemoryStream(bytes)));
            Assert.Contains(at <= firstEnd ? "sequence number 1" : "sequence number 2", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Blocks_that_never_reached_the_disk_are_cut_like_a_torn_line()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle("1.0.0"));
        await service.PublishAsync(Service.MakeBundle("1.1.0"));
        await service.StopAsync();
        var journal = File.ReadAllBytes(service.JournalPath);
        journal.AsSpan(Array.IndexOf(journal, (byte)'\n') + 1, 100).Clear();
        File.WriteAllBytes(service.JournalPath, journal);

        await using var after = await Service.StartAsync(service.Folder);

        Assert.Equal(1, (await after.JsonAsync("/v1/artifacts")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_line_taken_out_of_history_is_found()
    {
        await using var service = await Service.StartAsync();
        for (var n = 0; n < 3; n++)
        {
            await service.PublishAsync(Service.MakeBundle($"1.{n}.0"));
        }

        await service.StopAsync();
        var lines = File.ReadAllLines(service.JournalPath);
        File.WriteAllText(service.JournalPath, lines[0] + "\n" + lines[2] + "\n");

        var exception = await Assert.ThrowsAsync<ServerStartException>(() => Service.StartAsync(service.Folder));

        Assert.Contains("sequence number 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_bundle_degrades_the_service_and_only_the_same_bytes_mend_it()
    {
        await using var first = await Service.StartAsync();
        var bundle = Service.MakeBundle();
        await first.PublishAsync(bundle);
        await first.StopAsync();
        File.Delete(Path.Combine(first.Folder, "blobs", "sha256", Digest.Of(bundle).Hex));

        await using var second = await Service.StartAsync(first.Folder);

        Assert.Equal("degraded", (await second.JsonAsync("/v1/healthz")).GetProperty("status").GetString());
        await Service.ProblemAsync(await second.GetAsync("/v1/artifacts/line@1.2.0"), 404, "FTS7022");
        await Service.ProblemAsync(await second.PublishAsync(Service.MakeBundle(note: "other bytes")), 409, "FTS7004");
        Assert.Equal(HttpStatusCode.Created, (await second.PublishAsync(bundle)).StatusCode);
        Assert.Equal("ok", (await second.JsonAsync("/v1/healthz")).GetProperty("status").GetString());
        Assert.Equal(bundle, await second.Http.GetByteArrayAsync("/v1/artifacts/line/download"));
    }

    [Fact]
    public async Task A_lost_run_is_made_again()
    {
        await using var first = await Service.StartAsync();
        await first.PublishAsync(Service.MakeBundle());
        await first.PostAsync("/v1/runs", "{\"artifact\":\"line\"}");
        await first.StopAsync();
        var bundle = Digest.Of(Service.MakeBundle()).Hex;
        foreach (var blob in Directory.GetFiles(Path.Combine(first.Folder, "blobs", "sha256")).Where(path => Path.GetFileName(path) != bundle))
        {
            File.Delete(blob);
        }

        await using var second = await Service.StartAsync(first.Folder);

        Assert.Equal(HttpStatusCode.Created, (await second.PostAsync("/v1/runs", "{\"artifact\":\"line\"}")).StatusCode);
        Assert.Equal(1, second.Runner.Runs);
    }

    [Fact]
    public async Task What_an_upload_left_half_done_is_cleared_at_the_start()
    {
        await using var first = await Service.StartAsync();
        await first.StopAsync();
        File.WriteAllText(Path.Combine(first.Folder, "incoming", "half"), "x");

        await using var second = await Service.StartAsync(first.Folder);

        Assert.Empty(Directory.GetFiles(Path.Combine(second.Folder, "incoming")));
    }
}
