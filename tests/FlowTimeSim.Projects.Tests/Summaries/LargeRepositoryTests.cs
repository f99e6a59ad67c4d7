using System.Text;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Summaries;
using FlowTimeSim.Projects.Tests.Repository;

namespace FlowTimeSim.Projects.Tests.Summaries;

/// <summary>The bounds of platforms, held for a repository of that size.</summary>
public sealed class LargeRepositoryTests(LargeRepository repository) : IClassFixture<LargeRepository>
{
    private readonly RepositorySummary summary = repository.Summary;

    [Fact]
    public void The_projects_in_question_are_those_that_the_change_hits()
    {
        Assert.Equal(LargeRepository.Projects, summary.AllProjects);
        Assert.Equal(LargeRepository.Changed, summary.Projects.Length);
        Assert.False(summary.Holds);
    }

    [Fact]
    public void A_cause_in_the_shared_catalog_is_one_with_all_projects_it_hits()
    {
        var shared = Assert.Single(summary.Causes, cause => cause.Finding.Where.Path == "shared/catalog/line.yaml");
        Assert.Equal(LargeRepository.Changed - 1, shared.Projects.Length);
        Assert.Same(shared, summary.Of(Severity.Warning).First());
        var markdown = SummaryMarkdown.Write(summary, SummaryMarkdown.DefaultMaximum);
        Assert.Equal(1, Occurrences(markdown, "`shared/catalog/line.yaml:2`"));
        Assert.Contains("Hits 119 projects: `area-0/", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SummaryMarkdown.DefaultMaximum)]
    [InlineData(20_000)]
    [InlineData(3_000)]
    [InlineData(SummaryMarkdown.LeastMaximum)]
    public void The_markdown_keeps_its_bound_and_says_what_it_leaves_out(int maximum)
    {
        var markdown = SummaryMarkdown.Write(summary, maximum);
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 1, maximum);
        Assert.InRange(markdown.Length, 1, maximum);
        Assert.StartsWith(SummaryMarkdown.Marker, markdown, StringComparison.Ordinal);
        Assert.Contains("of 120 changed model projects fail", markdown, StringComparison.Ordinal);
        Assert.Contains("more cause", markdown, StringComparison.Ordinal);
        Assert.Equal(Occurrences(markdown, "<details>"), Occurrences(markdown, "</details>"));
    }

    [Fact]
    public void A_full_text_uses_what_it_may_and_names_projects_too()
    {
        var markdown = SummaryMarkdown.Write(summary, SummaryMarkdown.DefaultMaximum);
        Assert.InRange(markdown.Length, 40_000, 65_535);
        Assert.Contains("| project | verdict |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_at_most_ten_annotations_of_a_severity()
    {
        var github = SummaryAnnotations.GitHub(summary).Split('\n');
        Assert.Equal(10, github.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, github.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(10, github.Count(line => line.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.Contains("shared/catalog/line.yaml", github.First(line => line.StartsWith("::warning ", StringComparison.Ordinal)), StringComparison.Ordinal);
        var azure = SummaryAnnotations.Azure(summary).Split('\n');
        Assert.Equal(10, azure.Count(line => line.StartsWith("##vso[task.logissue type=error;", StringComparison.Ordinal)));
        Assert.Equal(10, azure.Count(line => line.StartsWith("##vso[task.logissue type=warning;", StringComparison.Ordinal)));
        Assert.Contains(azure, line => line.StartsWith("and ", StringComparison.Ordinal) && line.Contains("more of severity error", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sarif_is_one_run_of_causes_within_what_can_be_uploaded()
    {
        var text = SummarySarif.Write(summary, "0.1.0");
        Assert.InRange(SummarySarif.CompressedSize(text), 1, SummarySarif.MostBytes - 1);
        using var json = JsonDocument.Parse(text);
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(summary.Causes.Length, results.Count);
        SarifRules.Check(json.RootElement);
        var shared = Assert.Single(results, result => Uri(result) == "shared/catalog/line.yaml");
        Assert.Equal(20, shared.GetProperty("relatedLocations").GetArrayLength());
        Assert.Equal(results.Count, results.Select(result => result.GetProperty("partialFingerprints").ToString()).Distinct().Count());
    }

    [Fact]
    public void More_causes_than_can_be_shown_are_cut_from_the_least_end_and_said()
    {
        var many = Enumerable.Range(1, 6000)
            .Select(i => new Cause(ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "a.yaml", i, "x", i > 5990 ? Severity.Info : Severity.Error), ["a/a.ftmodel"]));
        var text = SummarySarif.Write(summary with { Causes = [.. many] }, "0.1.0");
        using var json = JsonDocument.Parse(text);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(SummarySarif.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.Contains("1000 more causes left out", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static string? Uri(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
