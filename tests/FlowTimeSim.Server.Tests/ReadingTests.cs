using System.Net;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task Downloads_answer_tags_ranges_and_head()
    {
        await using var service = await Service.StartAsync();
        var bundle = Service.MakeBundle();
        await service.PublishAsync(bundle);
        const string Path = "/v1/artifacts/line@1.2.0/download";

        var whole = await service.GetAsync(Path);
        Assert.Equal($"\"sha256-{Digest.Of(bundle).Hex}\"", whole.Headers.ETag!.Tag);
        Assert.Equal(Digest.Of(bundle).ToHeader(), whole.Headers.GetValues("Content-Digest").Single());
        Assert.Contains("immutable", whole.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(BundleManifest.MediaType, whole.Content.Headers.ContentType!.MediaType);

        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync(Path, ("If-None-Match", whole.Headers.ETag.Tag))).StatusCode);
        var part = await service.GetAsync(Path, ("Range", "bytes=10-19"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bundle[10..20], await part.Content.ReadAsByteArrayAsync());
        Assert.False(part.Headers.Contains("Content-Digest"));
        var stale = await service.GetAsync(Path, ("Range", "bytes=10-19"), ("If-Range", "\"other\""));
        Assert.Equal(bundle, await stale.Content.ReadAsByteArrayAsync());
        await Service.ProblemAsync(await service.GetAsync(Path, ("Range", "bytes=99999999-")), 416, "FTS7031");

        var head = await service.Http.SendAsync(new(HttpMethod.Head, Path));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(bundle.Length, head.Content.Headers.ContentLength);
        var alias = await service.GetAsync("/v1/artifacts/line/download");
        Assert.Equal("no-cache", alias.Headers.CacheControl!.ToString());
        Assert.Equal("/v1/artifacts/line@1.2.0/download", alias.Content.Headers.ContentLocation!.OriginalString);
    }

    [Fact]
    public async Task Files_come_as_attachments_in_a_sandbox()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle());

        var report = await service.GetAsync("/v1/artifacts/line@1.2.0/files/report.html");

        Assert.Equal("<script>alert(1)</script>", await report.Content.ReadAsStringAsync());
        Assert.Equal("attachment", report.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", report.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", report.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("kind: Catalog\n", await service.Http.GetStringAsync("/v1/artifacts/line/files/sources/catalog/line.yaml"));
        Assert.Contains("\"modelId\":\"line\"", await service.Http.GetStringAsync("/v1/artifacts/line/files/manifest.json"), StringComparison.Ordinal);
        foreach (var path in new[] { "nope.txt", "..%2F..%2Fjournal.ndjson", "sources", "REPORT.html", "%2Fetc%2Fpasswd" })
        {
            await Service.ProblemAsync(await service.GetAsync("/v1/artifacts/line/files/" + path), 404, "FTS7022");
        }
    }

    [Theory]
    [InlineData("/v1/artifacts?serch=x", "search")]
    [InlineData("/v1/artifacts?SKIP=1", "skip")]
    [InlineData("/v1/artifacts?sortBy=titel", "title")]
    [InlineData("/v1/artifacts/line?verbose=1", null)]
    [InlineData("/v1/runs?pagesize=1", "pageSize")]
    public async Task Unknown_names_are_refused_with_the_nearest(string path, string? near)
    {
        await using var service = await Service.StartAsync();

        var problem = await Service.ProblemAsync(await service.GetAsync(path), 400, "FTS7021");

        Assert.Equal(near is not null, problem.GetProperty("detail").GetString()!.Contains($"'{near}'", StringComparison.Ordinal) && near is not null);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=x")]
    [InlineData("skip=10001")]
    [InlineData("skip=-1")]
    [InlineData("sortOrder=up")]
    [InlineData("type=thing")]
    [InlineData("createdAfter=yesterday")]
    [InlineData("cursor=abc")]
    [InlineData("includeArchived=yes")]
    public async Task Unreadable_parameters_are_refused(string query)
    {
        await using var service = await Service.StartAsync();
        await Service.ProblemAsync(await service.GetAsync("/v1/artifacts?" + query), 400, "FTS7020");
    }

    [Fact]
    public async Task Lists_page_by_cursor_while_others_publish()
    {
        await using var service = await Service.StartAsync();
        for (var n = 0; n < 7; n++)
        {
            await service.PublishAsync(Service.MakeBundle($"1.{n}.0"));
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await service.JsonAsync("/v1/artifacts?limit=3&sortBy=id" + (cursor is null ? "" : "&cursor=" + cursor));
            seen.AddRange(page.GetProperty("artifacts").EnumerateArray().Select(artifact => artifact.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
            await service.PublishAsync(Service.MakeBundle($"0.{seen.Count}.0"));
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 7).Select(n => $"line@1.{n}.0"), seen);
        var first = await service.JsonAsync("/v1/artifacts?limit=3&sortBy=id");
        await Service.ProblemAsync(await service.GetAsync("/v1/artifacts?limit=3&sortBy=title&cursor=" + first.GetProperty("next").GetString()), 400, "FTS7020");
        Assert.Equal(2, (await service.JsonAsync("/v1/artifacts?skip=8&limit=1000")).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("modelId=line", 2)]
    [InlineData("modelId=lin", 0)]
    [InlineData("search=SCRIPT", 2)]
    [InlineData("tags=capacity,zzz", 2)]
    [InlineData("tags=zzz", 0)]
    [InlineData("type=run", 0)]
    [InlineData("fullText=ops", 2)]
    [InlineData("minSize=1&maxSize=10", 0)]
    [InlineData("createdAfter=2001-01-01", 2)]
    [InlineData("createdBefore=2001-01-01T00:00:00Z", 0)]
    public async Task Lists_are_filtered(string query, int expected)
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle("1.0.0"));
        await service.PublishAsync(Service.MakeBundle("1.1.0"));

        Assert.Equal(expected, (await service.JsonAsync("/v1/artifacts?" + query)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Tags_of_artifacts_and_lists_change_only_when_they_do()
    {
        await using var service = await Service.StartAsync();
        await service.PublishAsync(Service.MakeBundle("1.0.0"));
        var artifact = (await service.GetAsync("/v1/artifacts/line@1.0.0")).Headers.ETag!;
        var list = (await service.GetAsync("/v1/artifacts")).Headers.ETag!;
        Assert.False(artifact.IsWeak);
        Assert.True(list.IsWeak);

        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync("/v1/artifacts", ("If-None-Match", list.ToString()))).StatusCode);
        await service.PublishAsync(Service.MakeBundle("1.1.0"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/v1/artifacts", ("If-None-Match", list.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await service.GetAsync("/v1/artifacts/line@1.0.0", ("If-None-Match", artifact.ToString()))).StatusCode);
    }

    [Fact]
    public async Task Every_refusal_is_a_problem()
    {
        await using var service = await Service.StartAsync();

        await Service.ProblemAsync(await service.GetAsync("/v1/artifacts/none@1.0.0"), 404, "FTS7022");
        await Service.ProblemAsync(await service.GetAsync("/v1/artifacts/no%20name"), 404, "FTS7022");
        await Service.ProblemAsync(await service.GetAsync("/v1/nothing"), 404, "FTS7022");
        await Service.ProblemAsync(await service.GetAsync("/"), 404, "FTS7022");
        var wrong = await service.Http.SendAsync(new(HttpMethod.Put, "/v1/artifacts"));
        await Service.ProblemAsync(wrong, 405, "FTS7023");
        Assert.Equal(["GET", "HEAD", "POST"], wrong.Content.Headers.Allow.Order(StringComparer.Ordinal));
        var head = await service.Http.SendAsync(new(HttpMethod.Head, "/v1/artifacts/none@1.0.0"));
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Host", "127.0.0.1.evil.example", 403)]
    [InlineData("Host", "localhost", 200)]
    [InlineData("Host", "[::1]:8080", 200)]
    [InlineData("Host", "registry.example", 200)]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "http://localhost:1", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("X-Forwarded-For", "10.0.0.1", 401)]
    [InlineData("Forwarded", "for=10.0.0.1", 401)]
    public async Task Only_this_machine_s_programs_come_in(string name, string value, int status)
    {
        await using var service = await Service.StartAsync();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/v1/artifacts" : "/v1/run");
            request.Headers.TryAddWithoutValidation(name, value);
            request.Content = method == HttpMethod.Get ? null : new StringContent("a = 1");
            var answer = await service.Http.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
            if (status != 200)
            {
                await Service.ProblemAsync(answer, status, status == 401 ? "FTS7002" : "FTS7024");
            }
        }
    }

    [Fact]
    public async Task Its_own_origin_may_come_in()
    {
        await using var service = await Service.StartAsync();
        var origin = service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/v1/artifacts", ("Origin", origin))).StatusCode);
    }

    [Fact]
    public async Task Health_and_the_document_of_routes_are_there()
    {
        await using var service = await Service.StartAsync();

        var health = await service.JsonAsync("/v1/healthz");
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal("flowtime-sim", health.GetProperty("service").GetString());
        Assert.Equal(1, health.GetProperty("api").GetInt32());
        Assert.Contains("upload", health.GetProperty("features").EnumerateArray().Select(feature => feature.GetString()));
        Assert.True(health.GetProperty("limits").GetProperty("maxBundleBytes").GetInt64() > 0);
        var document = await service.JsonAsync("/openapi/v1.json");
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        foreach (var path in new[] { "/v1/artifacts", "/v1/artifacts/{reference}", "/v1/artifacts/{reference}/files/{path}", "/v1/run", "/v1/runs", "/v1/runs/{id}/series/{seriesId}", "/openapi/v1.json" })
        {
            Assert.True(document.GetProperty("paths").TryGetProperty(path, out _), path);
        }

        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("Artifact").GetProperty("properties").TryGetProperty("contentDigest", out _));
    }
}
