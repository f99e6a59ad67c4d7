using System.Text.Json;

namespace FlowTimeSim.Projects.Tests.Summaries;

/// <summary>What the schema and the text of SARIF 2.1.0 (OASIS) ask of the parts that we write, and what GitHub asks on top.</summary>
internal static class SarifRules
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static void Check(JsonElement log)
    {
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            var driver = run.GetProperty("tool").GetProperty("driver");
            Assert.NotEmpty(driver.GetProperty("name").GetString()!);
            var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToList();
            Assert.Equal(rules.Count, rules.Distinct().Count());
            var bases = run.GetProperty("originalUriBaseIds").EnumerateObject().Select(member => member.Name).ToList();
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
                Assert.Contains(result.GetProperty("level").GetString(), Levels);
                Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
                Assert.Matches("^[0-9a-f]{16}:[0-9]+$", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
                Assert.Single(result.GetProperty("locations").EnumerateArray());
                Place(result.GetProperty("locations")[0].GetProperty("physicalLocation"), bases);
                Related(result, bases);
                Fixes(result, bases);
            }
        }
    }

    private static void Related(JsonElement result, List<string> bases)
    {
        if (!result.TryGetProperty("relatedLocations", out var places))
        {
            return;
        }

        var ids = places.EnumerateArray().Select(place => place.GetProperty("id").GetInt32()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var place in places.EnumerateArray())
        {
            Place(place.GetProperty("physicalLocation"), bases);
        }
    }

    private static void Fixes(JsonElement result, List<string> bases)
    {
        if (!result.TryGetProperty("fixes", out var fixes))
        {
            return;
        }

        foreach (var change in fixes.EnumerateArray().SelectMany(fix => fix.GetProperty("artifactChanges").EnumerateArray()))
        {
            Artifact(change.GetProperty("artifactLocation"), bases);
            Assert.NotEqual(0, change.GetProperty("replacements").GetArrayLength());
            foreach (var replacement in change.GetProperty("replacements").EnumerateArray())
            {
                Region(replacement.GetProperty("deletedRegion"));
            }
        }
    }

    private static void Place(JsonElement place, List<string> bases)
    {
        Artifact(place.GetProperty("artifactLocation"), bases);
        Region(place.GetProperty("region"));
    }

    private static void Artifact(JsonElement artifact, List<string> bases)
    {
        var uri = artifact.GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _), uri);
        Assert.DoesNotContain(':', uri);
        Assert.False(uri.StartsWith('/'), uri);
        Assert.Contains(artifact.GetProperty("uriBaseId").GetString()!, bases);
    }

    private static void Region(JsonElement region)
    {
        int Of(string name) => region.GetProperty(name).GetInt32();
        Assert.True(Of("startLine") >= 1 && Of("startColumn") >= 1);
        Assert.True((Of("endLine"), Of("endColumn")).CompareTo((Of("startLine"), Of("startColumn"))) >= 0);
    }
}
