using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Live;

public sealed class What_was_acknowledged_outlives_the_process
{
    [Fact]
    public async Task Killed_right_after_an_upload_and_after_a_run_and_without_its_index()
    {
        using var scratch = new Scratch();
        var built = Desk.Build(scratch);
        var bytes = await File.ReadAllBytesAsync(built.Bundle);
        await using (var first = await LiveService.StartAsync(scratch.Folder))
        {
            Assert.Equal("FTS7000", (await first.PublishAsync(built.Bundle)).Code);
            await first.KillAsync();
        }

        string id;
        double[] served;
        await using (var second = await LiveService.StartAsync(scratch.Folder))
        {
            Assert.Equal(bytes, await second.Http.GetByteArrayAsync(new Uri("/v1/artifacts/desk@1.0.0/download", UriKind.Relative)));
            var run = await second.RunAsync("desk@1.0.0", """{"calls": 25}""");
            id = run.GetProperty("id").GetString()!;
            served = await second.SeriesAsync(run, "agent_served");
            await second.KillAsync();
        }

        // All that stands in the folder but the journal and the blobs follows from these two.
        var data = Path.Combine(scratch.Folder, "registry");
        foreach (var file in Directory.GetFiles(data).Where(file => Path.GetFileName(file) != "journal.ndjson"))
        {
            File.Delete(file);
        }

        await using var third = await LiveService.StartAsync(scratch.Folder);
        Assert.Equal(bytes, await third.Http.GetByteArrayAsync(new Uri("/v1/artifacts/desk@1.0.0/download", UriKind.Relative)));
        var kept = await third.GetAsync("/v1/runs/" + id);
        Assert.Equal("succeeded", kept.GetProperty("status").GetString());
        Assert.Equal(served, await third.SeriesAsync(kept, "agent_served"));
        Assert.Equal("FTS7006", (await third.PublishAsync(built.Bundle)).Code);
    }

    [Fact]
    public async Task A_second_service_on_the_same_folder_is_refused()
    {
        using var scratch = new Scratch();
        await using var first = await LiveService.StartAsync(scratch.Folder);
        var second = await Tool.RunAsync(scratch.Folder, "serve", "--urls", "http://127.0.0.1:0", "--data", "registry");
        Assert.True(second.Code == 3, second.ToString());
        Assert.Contains("One service at a time may hold a folder.", second.Errors, StringComparison.Ordinal);
        Assert.Equal("ok", (await first.GetAsync("/v1/healthz")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_port_in_use_is_exit_code_3()
    {
        using var scratch = new Scratch();
        await using var first = await LiveService.StartAsync(scratch.Folder);
        var second = await Tool.RunAsync(scratch.Folder, "serve", "--urls", first.Address.ToString(), "--data", "other");
        Assert.True(second.Code == 3, second.ToString());
        Assert.Contains("in use", second.Errors, StringComparison.Ordinal);
    }
}
