using System.Text.Json;

namespace FlowTimeSim.Registry.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Versions_have_the_precedence_of_the_standard()
    {
        // semver.org, section 11, and numbers beyond 64 bits.
        string[] order =
        [
            "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
            "1.0.10", "1.9.0", "1.10.0", "2.0.0-0", "2.0.0", "99999999999999999999.0.0",
        ];
        var versions = order.Select(text => SemVersion.TryParse(text, out var version) ? version : null).ToList();
        Assert.DoesNotContain(null, versions);
        for (var i = 0; i < versions.Count; i++)
        {
            for (var j = 0; j < versions.Count; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(versions[i]!.CompareTo(versions[j])));
            }
        }

        Assert.True(SemVersion.TryParse("1.0.0+a", out var a) && SemVersion.TryParse("1.0.0+b", out var b) && a.CompareTo(b) == 0 && a != b);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3+")]
    [InlineData("1.2.3-a..b")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.\u0663")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_texts_are_no_version(string? text) => Assert.False(SemVersion.TryParse(text, out _));

    [Theory]
    [InlineData("line", "line", null, "latest", false)]
    [InlineData("line@1.2.0", "line", "1.2.0", null, false)]
    [InlineData("ops.line-2@production", "ops.line-2", null, "production", false)]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", null, null, null, true)]
    public void References_are_read(string text, string? model, string? version, string? alias, bool digest)
    {
        Assert.True(ArtifactRef.TryParse(text, out var reference));
        Assert.Equal((model, version, alias, digest), (reference.ModelId, reference.Version?.Text, reference.Alias, reference.Digest is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1line")]
    [InlineData("line@")]
    [InlineData("line@1.2")]
    [InlineData("line@Production")]
    [InlineData("line@a@b")]
    [InlineData("run_20261122T101500Z_1a2b3c4d")]
    [InlineData("CMP_0")]
    [InlineData("../line")]
    [InlineData("line/x")]
    [InlineData("l\u00efne")]
    public void Other_texts_are_no_reference(string text) => Assert.False(ArtifactRef.TryParse(text, out _));

    [Fact]
    public void Model_ids_have_128_characters_at_most()
    {
        Assert.True(NameRules.IsModelId(new('a', 128)));
        Assert.False(NameRules.IsModelId(new('a', 129)));
    }

    [Theory]
    [InlineData("serch", "search")]
    [InlineData("Limit", "limit")]
    [InlineData("xyzzy", null)]
    public void What_was_meant_is_found(string name, string? expected) => Assert.Equal(expected, Nearest.Find(name, ["search", "limit", "skip"]));

    [Fact]
    public void Shapes_have_the_pinned_members()
    {
        var artifact = new Artifact { Id = "line@1.0.0", Type = "model", Title = "t", Created = "c", LastModified = "m", Digest = "d", MediaType = "x" };
        Assert.Equal(
            ["id", "type", "title", "created", "tags", "metadata", "files", "totalSize", "lastModified", "modelId", "version", "digest", "contentDigest", "mediaType", "size", "formatVersion", "content", "engines", "parameters", "quality", "aliases", "archived", "publishedBy"],
            Members(JsonSerializer.SerializeToElement(artifact, RegistryJson.Default.Artifact)));
        var run = new Run { Id = "r", Status = "queued", Progress = new(0, 1), Created = "c", ArtifactDigest = "d", Engine = "e", RunKey = "k" };
        Assert.Equal(
            ["id", "runId", "status", "progress", "created", "started", "finished", "artifact", "artifactDigest", "parameters", "seed", "replicas", "engine", "compiler", "runKey", "resultDigest", "fromCache", "kept", "grid", "warnings", "problem"],
            Members(JsonSerializer.SerializeToElement(run, RegistryJson.Default.Run)));
        var problem = new Problem { Type = "t", Title = "t", Status = 400, Detail = "d", Code = "c" };
        Assert.Equal(
            ["type", "title", "status", "detail", "instance", "error", "code", "traceId", "retryable", "limit", "findings", "referrers"],
            Members(JsonSerializer.SerializeToElement(problem, RegistryJson.Default.Problem)));
        Assert.Equal(["artifacts", "total", "count", "next"], Members(JsonSerializer.SerializeToElement(new([], 0, 0, null), RegistryJson.Default.ArtifactList)));
        Assert.Equal(["items", "totalCount", "page", "pageSize", "next"], Members(JsonSerializer.SerializeToElement(new([], 0, 1, 50, null), RegistryJson.Default.RunList)));
    }

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
