using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task A_run_leaves_its_folder_and_its_series()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle());

        var answer = await service.PostAsync("/v1/runs", "{\"artifact\":\"line\",\"parameters\":{\"scale\":{\"value\":2,\"unit\":\"unit\"}},\"seed\":42}");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var run = await Service.JsonAsync(answer);
        var id = run.GetProperty("id").GetString()!;
        Assert.Matches(new Regex("^run_[0-9]{8}T[0-9]{6}Z_[0-9a-f]{8}$"), id);
        Assert.Equal("/v1/runs/" + id, answer.Headers.Location!.OriginalString);
        Assert.Equal(id, run.GetProperty("runId").GetString());
        Assert.Equal("succeeded", run.GetProperty("status").GetString());
        Assert.Equal("line@1.2.0", run.GetProperty("artifact").GetString());
        Assert.Equal(2, run.GetProperty("parameters").GetProperty("scale").GetProperty("value").GetDouble());
        Assert.Equal(3, run.GetProperty("grid").GetProperty("bins").GetInt32());
        Assert.StartsWith(run.GetProperty("runKey").GetString()![7..15], id[^8..], StringComparison.Ordinal);

        Assert.Equal("t,value\n0,2\n1,4\n2,6\n", await service.Http.GetStringAsync($"/v1/runs/{id}/series/served@SERVED@DEFAULT"));
        Assert.Equal("t,value\n0,2\n1,4\n2,6\n", await service.Http.GetStringAsync($"/v1/runs/{id}/series/served"));
        var json = await Service.JsonAsync(await service.GetAsync($"/v1/runs/{id}/series/served@SERVED@DEFAULT", ("Accept", "application/json")));
        Assert.Equal([2d, 4d, 6d], json.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
        await Service.ProblemAsync(await service.GetAsync($"/v1/runs/{id}/series/served", ("Accept", "image/png")), 406, "FTS7028");
        await Service.ProblemAsync(await service.GetAsync($"/v1/runs/{id}/series/srved"), 404, "FTS7022");
        Assert.Equal("served = 1, 2, 3\n", await service.Http.GetStringAsync($"/v1/runs/{id}/model"));

        var folder = (await service.JsonAsync("/v1/artifacts/" + id)).GetProperty("files").EnumerateArray().Select(file => file.GetString()).ToHashSet();
        Assert.Equal(
            new HashSet<string?> { "spec.yaml", "run.json", "manifest.json", "provenance.json", "model/model.yaml", "series/index.json", "series/served@SERVED@DEFAULT.csv" },
            folder);
        Assert.Equal("bin_index,value\n0,2\n1,4\n2,6\n", await service.Http.GetStringAsync($"/v1/artifacts/{id}/files/series/served@SERVED@DEFAULT.csv"));
        var manifest = await service.JsonAsync($"/v1/artifacts/{id}/files/manifest.json");
        Assert.Equal(42, manifest.GetProperty("rng").GetProperty("seed").GetInt32());
        Assert.Equal(Digest.Of("served = 1, 2, 3\n"u8).ToString(), manifest.GetProperty("modelHash").GetString());
        var entry = (await service.JsonAsync($"/v1/runs/{id}/index")).GetProperty("series")[0];
        Assert.Equal(Digest.Of("bin_index,value\n0,2\n1,4\n2,6\n"u8).ToString(), entry.GetProperty("hash").GetString());
        Assert.Equal(entry.GetProperty("hash").GetString(), manifest.GetProperty("seriesHashes").GetProperty("served@SERVED@DEFAULT").GetString());
    }

    [Fact]
    public async Task The_same_key_is_the_same_run()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle());
        var first = await Service.JsonAsync(await service.PostAsync("/v1/runs", "{\"artifact\":\"line@1.2.0\"}"));

        var again = await service.PostAsync("/v1/runs", "{\"artifact\":\"line\",\"parameters\":{\"scale\":1.0},\"seed\":0,\"replicas\":1}");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var run = await Service.JsonAsync(again);
        Assert.Equal(first.GetProperty("id").GetString(), run.GetProperty("id").GetString());
        Assert.True(run.GetProperty("fromCache").GetBoolean());
        Assert.Equal(1, service.Runner.Runs);
        await service.PostAsync("/v1/runs", "{\"artifact\":\"line\",\"seed\":1}");
        Assert.Equal(2, service.Runner.Runs);
        var list = await service.JsonAsync("/v1/runs?pageSize=1");
        Assert.Equal(2, list.GetProperty("totalCount").GetInt32());
        Assert.Equal(1, list.GetProperty("items").GetArrayLength());
        Assert.Equal("/v1/runs?page=2&pageSize=1", list.GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("", 400, "FTS7020")]
    [InlineData("[]", 400, "FTS7020")]
    [InlineData("{}", 400, "FTS7020")]
    [InlineData("{\"artifact\":1}", 400, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"artifact\":\"line\"}", 400, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"sead\":1}", 400, "FTS7021")]
    [InlineData("{\"artifact\":\"none\"}", 404, "FTS7022")]
    [InlineData("{\"artifact\":\"../../etc\"}", 404, "FTS7022")]
    [InlineData("{\"artifact\":\"line\",\"engine\":\"flowtime-2026.5\"}", 400, "FTS7021")]
    [InlineData("{\"artifact\":\"line\",\"parameters\":{\"scael\":1}}", 400, "FTS7021")]
    [InlineData("{\"artifact\":\"line\",\"parameters\":{\"scale\":11}}", 422, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"parameters\":{\"scale\":-1}}", 422, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"parameters\":{\"scale\":\"1\"}}", 422, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"parameters\":{\"scale\":{\"value\":1,\"unit\":\"hour\"}}}", 422, "FTS7020")]
    [InlineData("{\"artifact\":\"line\",\"replicas\":0}", 422, "FTS7025")]
    [InlineData("{\"artifact\":\"line\",\"replicas\":1000000000}", 422, "FTS7025")]
    [InlineData("{\"artifact\":\"line\",\"replicas\":1e12}", 400, "FTS7020")]
    public async Task Requests_that_do_not_fit_are_refused(string body, int status, string code)
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle());

        await Service.ProblemAsync(await service.PostAsync("/v1/runs", body), status, code);
        Assert.Equal(0, service.Runner.Runs);
    }

    [Fact]
    public async Task Brackets_without_end_are_refused_and_the_service_lives()
    {
        await using var service = await Service.StartAsync();

        await Service.ProblemAsync(await service.PostAsync("/v1/runs", new string('[', 200_000)), 400, "FTS7020");
        await Service.ProblemAsync(await service.PostAsync("/v1/runs", "{\"artifact\":" + new string('{', 200_000)), 400, "FTS7020");
        await Service.ProblemAsync(await service.PostAsync("/v1/run", "a = 1", "text/plain", ("X-Model-Provenance", new string('[', 4000))), 400, "FTS7020");
        await Service.ProblemAsync(await service.PostAsync("/v1/run", new string('(', 200_000), "application/yaml"), 400, "FTS7005");
        Assert.Equal("ok", (await service.JsonAsync("/healthz")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_posted_model_is_answered_as_the_real_engine_answers()
    {
        await using var service = await Service.StartAsync();
        const string Model = "b = 1, 2\na = 3, 4.5\n";

        var answer = await service.PostAsync("/v1/run", Model, "application/x-yaml", ("X-Model-Provenance", "{\"modelId\":\"line@1\"}"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var run = await Service.JsonAsync(answer);
        Assert.Equal(2, run.GetProperty("grid").GetProperty("bins").GetInt32());
        Assert.Equal("hours", run.GetProperty("grid").GetProperty("binUnit").GetString());
        Assert.Equal(["b", "a"], run.GetProperty("order").EnumerateArray().Select(node => node.GetString()));
        Assert.Equal([3, 4.5], run.GetProperty("series").GetProperty("a").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal(Digest.Of("b = 1, 2\na = 3, 4.5\n"u8).ToString(), run.GetProperty("modelHash").GetString());
        var id = run.GetProperty("runId").GetString();
        Assert.Equal("/v1/runs/" + id, run.GetProperty("artifactsPath").GetString());
        Assert.Equal("t,value\n0,3\n1,4.5\n", await service.Http.GetStringAsync($"/v1/runs/{id}/series/a"));
        Assert.Equal("{\"modelId\":\"line@1\"}", await service.Http.GetStringAsync($"/v1/artifacts/{id}/files/provenance.json"));

        var again = await Service.JsonAsync(await service.PostAsync("/v1/run", Model, "text/plain", ("X-Model-Provenance", "{\"modelId\":\"line@1\"}")));
        Assert.Equal(id, again.GetProperty("runId").GetString());
        Assert.Equal(1, service.Runner.Runs);
    }

    [Theory]
    [InlineData("nonsense", "FTS7005")]
    [InlineData("a = 1\nb = NaN", "FTS7005")]
    [InlineData("a = 1\nb = Infinity", "FTS7005")]
    [InlineData("", "FTS7020")]
    public async Task A_posted_model_that_cannot_run_is_400_with_an_error(string model, string code)
    {
        await using var service = await Service.StartAsync();

        var problem = await Service.ProblemAsync(await service.PostAsync("/v1/run", model, "application/yaml"), 400, code);

        Assert.False(string.IsNullOrEmpty(problem.GetProperty("error").GetString()));
        Assert.Equal(0, (await service.JsonAsync("/v1/runs")).GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Names_that_no_file_may_have_are_told_by_the_index()
    {
        await using var service = await Service.StartAsync();

        var run = await Service.JsonAsync(await service.PostAsync("/v1/run", "../../evil = 1\nA/b = 2\na_b = 3\n", "application/yaml"));

        var id = run.GetProperty("runId").GetString();
        var paths = (await service.JsonAsync($"/v1/runs/{id}/index")).GetProperty("series").EnumerateArray().Select(series => series.GetProperty("path").GetString()!).ToList();
        Assert.Equal(3, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(paths, path => Assert.Matches(new Regex("^series/[A-Za-z0-9_.@-]+$"), path));
        Assert.Equal("t,value\n0,1\n", await service.Http.GetStringAsync($"/v1/runs/{id}/series/{Uri.EscapeDataString("../../evil@../../EVIL@DEFAULT")}"));
    }

    [Fact]
    public async Task A_run_that_takes_long_is_promised_and_made()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle());
        service.Runner.Gate.Reset();

        var answer = await service.PostAsync("/v1/runs", "{\"artifact\":\"line\"}", "application/json", ("Prefer", "wait=0"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var path = answer.Headers.Location!.OriginalString;
        Assert.Contains((await service.JsonAsync(path)).GetProperty("status").GetString(), new[] { "queued", "running" });
        await Service.ProblemAsync(await service.GetAsync(path + "/index"), 409, "FTS7032");
        var same = await service.PostAsync("/v1/runs", "{\"artifact\":\"line\"}", "application/json", ("Prefer", "respond-async"));
        Assert.Equal(path, same.Headers.Location!.OriginalString);
        service.Runner.Gate.Set();
        Assert.Equal("succeeded", await EndAsync(service, path));
        Assert.Equal(1, service.Runner.Runs);
    }

    [Theory]
    [InlineData("wait=0")] // promised before it may have begun
    [InlineData("wait=1")] // promised while it runs
    public async Task A_promised_run_is_made_after_a_restart(string wait)
    {
        await using var first = await Service.StartAsync();
        await first.PublishAsync(Service.MakeBundle());
        first.Runner.Gate.Reset();
        var path = (await first.PostAsync("/v1/runs", "{\"artifact\":\"line\"}", "application/json", ("Prefer", wait))).Headers.Location!.OriginalString;
        await first.StopAsync();

        await using var second = await Service.StartAsync(first.Folder);

        Assert.Equal("succeeded", await EndAsync(second, path));
        Assert.Equal("t,value\n0,1\n1,2\n2,3\n", await second.Http.GetStringAsync(path + "/series/served"));
    }

    private static async Task<string?> EndAsync(Service service, string path)
    {
        for (var n = 0; n < 3000; n++)
        {
            var status = (await service.JsonAsync(path)).GetProperty("status").GetString();
            if (status is not ("queued" or "running"))
            {
                return status;
            }

            await Task.Delay(20);
        }

        return "never";
    }
}
