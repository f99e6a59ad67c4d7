using System.Net;
using System.Net.Http.Headers;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task What_is_published_is_listed_told_of_and_given_back()
    {
        await using var service = await Service.StartAsync();
        var bundle = Service.MakeBundle();
        var digest = Digest.Of(bundle);

        var answer = await service.PublishAsync(bundle, request => request.Content!.Headers.TryAddWithoutValidation("Content-Digest", digest.ToHeader()));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/v1/artifacts/line@1.2.0", answer.Headers.Location!.OriginalString);
        var list = await service.JsonAsync("/v1/artifacts");
        Assert.Equal(1, list.GetProperty("total").GetInt32());
        Assert.Equal(["flowtime-model.yaml", "report.html"], list.GetProperty("artifacts")[0].GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        foreach (var reference in new[] { "line@1.2.0", "line", "line@latest", digest.ToString() })
        {
            var artifact = await service.JsonAsync("/v1/artifacts/" + reference);
            Assert.Equal("line@1.2.0", artifact.GetProperty("id").GetString());
            Assert.Equal(digest.ToString(), artifact.GetProperty("digest").GetString());
            Assert.Equal("claimed", artifact.GetProperty("quality").GetProperty("state").GetString());
            Assert.Equal("scale", artifact.GetProperty("parameters")[0].GetProperty("name").GetString());
            Assert.Contains("sources/catalog/line.yaml", artifact.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
            Assert.Equal(bundle, await service.Http.GetByteArrayAsync($"/v1/artifacts/{reference}/download"));
        }

        Assert.Equal(digest, Digest.Of(File.ReadAllBytes(Path.Combine(service.Folder, "blobs", "sha256", digest.Hex))));
    }

    [Fact]
    public async Task The_same_again_is_200_the_same_meaning_keeps_the_first_and_another_is_409()
    {
        await using var service = await Service.StartAsync();
        var first = Service.MakeBundle();
        Assert.Equal(HttpStatusCode.Created, (await service.PublishAsync(first)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await service.PublishAsync(first)).StatusCode);
        var sameMeaning = await service.PublishAsync(Service.MakeBundle(note: "other report"));
        Assert.Equal(HttpStatusCode.OK, sameMeaning.StatusCode);
        Assert.Equal(Digest.Of(first).ToString(), (await Service.JsonAsync(sameMeaning)).GetProperty("digest").GetString());
        await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle(meaning: "other")), 409, "FTS7004");
        await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle(version: "2.0.0", id: "LINE")), 409, "FTS7004");
        Assert.Equal(first, await service.Http.GetByteArrayAsync("/v1/artifacts/line/download"));
        Assert.Equal(1, (await service.JsonAsync("/v1/artifacts")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Many_at_once_publish_one_version_once()
    {
        await using var service = await Service.StartAsync();
        var bundles = Enumerable.Range(0, 12).Select(n => Service.MakeBundle(meaning: n % 3 == 0 ? "a" : "b" + n)).ToList();

        var answers = await Task.WhenAll(bundles.Select(bundle => service.PublishAsync(bundle)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Single(File.ReadAllLines(service.JournalPath));
    }

    [Fact]
    public async Task Latest_is_the_highest_version_that_is_no_prerelease()
    {
        await using var service = await Service.StartAsync();
        foreach (var version in new[] { "1.10.0", "1.9.0", "2.0.0-rc.1", "1.2.0+b" })
        {
            Assert.Equal(HttpStatusCode.Created, (await service.PublishAsync(Service.MakeBundle(version))).StatusCode);
        }

        Assert.Equal("line@1.10.0", (await service.JsonAsync("/v1/artifacts/line")).GetProperty("id").GetString());
        var versions = await service.JsonAsync("/v1/artifacts/line/versions");
        Assert.Equal("1.10.0", versions.GetProperty("latest").GetString());
        Assert.Equal(["2.0.0-rc.1", "1.10.0", "1.9.0", "1.2.0+b"], versions.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetString()));
    }

    [Fact]
    public async Task What_is_no_bundle_is_refused_and_nothing_is_kept()
    {
        await using var service = await Service.StartAsync(limits: new() { MaxBundleBytes = 100_000 });
        var good = Service.MakeBundle();

        var problem = await Service.ProblemAsync(await service.PublishAsync("nonsense"u8.ToArray()), 422, "FTS7005");
        Assert.Equal("FTS6001", problem.GetProperty("findings")[0].GetProperty("code").GetString());
        await Service.ProblemAsync(await service.PublishAsync([.. good, 0]), 422, "FTS7005");
        await Service.ProblemAsync(await service.PublishAsync(good[..^1]), 422, "FTS7005");
        await Service.ProblemAsync(await service.PublishAsync([]), 422, "FTS7005");
        await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle(id: "run_x")), 422, "FTS7005");
        await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle(version: "1.2")), 422, "FTS7005");
        var refused = await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle(model: "wrong = 1")), 422, "FTS7005");
        Assert.Equal(3, refused.GetProperty("findings")[0].GetProperty("line").GetInt32());
        await Service.ProblemAsync(await service.PublishAsync(good, request => request.Content!.Headers.TryAddWithoutValidation("Content-Digest", Digest.Of("x"u8).ToHeader())), 400, "FTS7027");
        await Service.ProblemAsync(await service.PublishAsync(good, request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")), 415, "FTS7026");
        var large = await Service.ProblemAsync(await service.PublishAsync(new byte[100_001]), 413, "FTS7025");
        Assert.Equal("maxBundleBytes", large.GetProperty("limit").GetProperty("name").GetString());
        Assert.Equal(100_001, large.GetProperty("limit").GetProperty("actual").GetInt64());
        await Service.ProblemAsync(await service.PublishAsync(new byte[100_001], request => request.Headers.TransferEncodingChunked = true), 413, "FTS7025");

        Assert.Empty(Directory.GetFiles(Path.Combine(service.Folder, "blobs", "sha256")));
        Assert.Empty(Directory.GetFiles(Path.Combine(service.Folder, "incoming")));
        Assert.Equal(0, new FileInfo(service.JournalPath).Length);
    }

    [Fact]
    public async Task Below_the_reserve_new_bytes_are_refused_and_reading_goes_on()
    {
        await using var first = await Service.StartAsync();
        await first.PublishAsync(Service.MakeBundle());
        await first.StopAsync();

        await using var service = await Service.StartAsync(first.Folder, new() { ReserveBytes = long.MaxValue / 2 });

        await Service.ProblemAsync(await service.PublishAsync(Service.MakeBundle("9.0.0")), 507, "FTS7029");
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/v1/artifacts/line")).StatusCode);
        Assert.Equal("degraded", (await service.JsonAsync("/v1/healthz")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Attachments_are_bound_to_the_digest_and_change_nothing()
    {
        await using var service = await Service.StartAsync();
        var bundle = Service.MakeBundle();
        await service.PublishAsync(bundle);

        var answer = await service.PostAsync("/v1/artifacts/line@1.2.0/attachments", "{\"_type\":\"x\"}", "application/vnd.in-toto+json");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("/v1/artifacts/line/attachments", "{\"_type\":\"x\"}", "application/vnd.in-toto+json")).StatusCode);
        var list = await service.JsonAsync("/v1/artifacts/line@1.2.0/attachments");
        Assert.Equal(1, list.GetProperty("attachments").GetArrayLength());
        Assert.Equal(Digest.Of(bundle).ToString(), list.GetProperty("digest").GetString());
        Assert.Equal("{\"_type\":\"x\"}", await service.Http.GetStringAsync(answer.Headers.Location));
        Assert.Equal(bundle, await service.Http.GetByteArrayAsync("/v1/artifacts/line/download"));
    }
}
