using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Summaries;
using FlowTimeSim.Projects.Tests.Repository;

namespace FlowTimeSim.Projects.Tests.Summaries;

public sealed class RepositorySummaryTests : IDisposable
{
    private readonly ScratchRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_project_without_a_record_with_an_old_one_or_with_lost_results_is_not_judged_and_named()
    {
        foreach (var name in new[] { "good", "stale", "new", "lost", "torn" })
        {
            repository.AddProject($"{name}/{name}.ftmodel");
            if (name != "new")
            {
                repository.Record($"{name}/{name}.ftmodel", [ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "scenarios/base.yaml", 2, "x", Severity.Warning)]);
            }
        }

        repository.Write("stale/scenarios/base.yaml", "kind: Scenario\nedited: true\n");
        File.Delete(Path.Combine(repository.Root, "lost/bin/base/findings.sarif"));
        repository.Write("torn/bin/base/findings.sarif", "{ \"runs\": [ { \"results\": [ 1 ] } ] }");
        var summary = Summary();
        Assert.Equal(
            ["good holds", "lost results lost", "new not built", "stale stale", "torn results lost"],
            summary.Projects.Select(project => $"{project.Project.Folder} {SummaryWords.Of(project.State)}"));
        Assert.Equal("good/scenarios/base.yaml", Assert.Single(summary.Causes).Finding.Where.Path);
        Assert.False(summary.Holds);
        var markdown = SummaryMarkdown.Write(summary, SummaryMarkdown.DefaultMaximum);
        Assert.Contains("## FlowTimeSim: 4 of 5 model projects are not judged\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- `stale/stale.ftmodel` Its results are older than its files: stale/scenarios/base\\.&#8203;yaml changed since.\n", markdown, StringComparison.Ordinal);
        Assert.StartsWith("::warning title=flowtime-sim::4 model projects not judged", SummaryAnnotations.GitHub(summary), StringComparison.Ordinal);
        Assert.Contains("new/new.ftmodel: It was not built here.", SummarySarif.Write(summary, "0.1.0"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_item_and_a_file_that_was_missing_make_a_record_old()
    {
        repository.AddProject("a/a.ftmodel");
        repository.Record("a/a.ftmodel", default, "golden/absent.csv");
        Assert.True(Summary().Holds);
        repository.Write("a/golden/absent.csv", "1\n");
        Assert.Equal(ProjectState.Stale, Summary().Projects[0].State);
        File.Delete(Path.Combine(repository.Root, "a/golden/absent.csv"));
        repository.Write("a/catalog/more.yaml", "kind: Catalog\n");
        Assert.Equal(["a/catalog/more.yaml"], Summary().Projects[0].Project.Edited);
    }

    [Fact]
    public void What_was_not_built_because_of_a_reference_that_fails_says_so()
    {
        repository.AddProject("hub/hub.ftmodel");
        repository.AddProject("a/a.ftmodel", "<ProjectReference Include=\"../hub/hub.ftmodel\" />");
        repository.Record("hub/hub.ftmodel", [ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "catalog/line.yaml", 1, "x")]);
        Assert.Equal("It was not built here. It references hub/hub.ftmodel, which has errors.", Summary().Projects[0].Reason);
    }

    [Fact]
    public void Nothing_that_a_file_says_becomes_markup_a_mention_or_a_command()
    {
        const string Folder = "a `x`|b <img src=x> @team";
        const string Text = "@team ##vso[task.setvariable]x ::set-output name=a::b <script>alert(1)</script> [x](http://evil.example) ![y](z) #12 GH-1 www.evil.example a@evil.example $x$ </details> <!-- -->\n# T\n```";
        repository.AddProject($"{Folder}/p.ftmodel");
        repository.Record($"{Folder}/p.ftmodel", [new Finding(DiagnosticCatalog.UnknownName, Severity.Error, Text, new($"scenarios/::error::\n##vso[x]`{'\u202e'}.yaml", 1, 1, 1, 2))]);
        var summary = Summary();
        Assert.Single(summary.Causes);
        var markdown = SummaryMarkdown.Write(summary, SummaryMarkdown.DefaultMaximum);
        foreach (var bad in new[] { "<script", "<img src=x> @team |", "http://", "www.evil", "evil.example", " @team #", "##vso[", "](", "![", "#12", "GH-1", "</details> \\<", "\u202e", "$x$" })
        {
            Assert.DoesNotContain(bad, markdown, StringComparison.Ordinal);
        }

        Assert.Contains("@&#8203;team", markdown, StringComparison.Ordinal);
        Assert.Equal(1, markdown.Split("</details>").Length - 1);

        // The folder's name stands in code only, in a fence longer than its own, and its bar ends no cell.
        Assert.All(markdown.Split('\n').Where(line => line.Contains("<img", StringComparison.Ordinal)), line => Assert.Contains("`` a `x`\\u{7C}b <img src=x> @team/", line, StringComparison.Ordinal));
        foreach (var text in new[] { SummaryAnnotations.GitHub(summary), SummaryAnnotations.Azure(summary), SummaryJson.Write(summary), SummarySarif.Write(summary, "0.1.0"), markdown })
        {
            foreach (var line in text.Split('\n'))
            {
                Assert.DoesNotContain("::set-output", line, StringComparison.Ordinal);
                Assert.DoesNotContain("##vso[", line.Length > 0 ? line[1..] : line, StringComparison.Ordinal);
                Assert.DoesNotContain('\u202e', line);
            }
        }
    }

    [Fact]
    public void A_forged_record_leads_to_no_file_outside()
    {
        repository.AddProject("a/a.ftmodel");
        repository.Record("a/a.ftmodel");
        var record = Path.Combine(repository.Root, "a/obj/a.ftproject.json");
        foreach (var folder in new[] { "/etc", "../../outside", "\\u0000", "..\\\\..\\\\x" })
        {
            File.WriteAllText(record, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(record), "\"outputFolder\": \".*\"", $"\"outputFolder\": \"{folder}\""));
            Assert.Equal(ProjectState.Lost, Summary().Projects[0].State);
        }

        File.WriteAllText(record, "{ \"name\": null, \"file\": null, \"outputFolder\": null, \"reads\": [null], \"models\": [null] }");
        Assert.Equal(ProjectState.NotBuilt, Summary().Projects[0].State);
    }

    [Fact]
    public void One_finding_of_several_scenarios_of_a_project_is_one_cause()
    {
        repository.AddProject("a/a.ftmodel");
        var finding = ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "catalog/line.yaml", 2, "x");
        repository.Record("a/a.ftmodel", [finding, finding with { Message = "y" }]);
        var cause = Assert.Single(Summary().Causes);
        Assert.Equal(["a/a.ftmodel"], cause.Projects.AsEnumerable());
    }

    [Fact]
    public void What_changed_against_a_baseline_is_said_once_for_one_edit()
    {
        const string Changes = """
            { "kind": "Changes", "schemaVersion": 1, "step": "major",
              "contract": [ { "kind": "output", "subject": "a", "message": "The output 'a' is gone, @team.", "isBreak": true, "file": "../shared/hub.yaml", "line": 9, "column": 1 } ],
              "result": [ { "series": "x" }, { "series": "y" } ],
              "attribution": { "causes": [ { "subject": "small", "share": 0.1, "file": "a.yaml", "line": 1, "column": 1 }, { "subject": "hub.capacity", "share": -0.9, "file": "../shared/hub.yaml", "line": 12, "column": 3 } ] } }
            """;
        foreach (var name in new[] { "a", "b" })
        {
            repository.AddProject($"{name}/{name}.ftmodel");
            repository.Record($"{name}/{name}.ftmodel");
            repository.Write($"{name}/bin/base/changes.json", Changes);
        }

        repository.AddProject("c/c.ftmodel");
        repository.Record("c/c.ftmodel");
        repository.Write("c/bin/base/changes.json", "{ \"step\": 7 }");
        var markdown = SummaryMarkdown.Write(Summary(), SummaryMarkdown.DefaultMaximum);
        Assert.Contains("- `shared/hub.yaml:9` The output 'a' is gone, @&#8203;team. In 2 projects: `a/a.ftmodel`, `b/b.ftmodel`.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- `shared/hub.yaml:12` hub\\.&#8203;capacity moves the numbers of 4 series. In 2 projects: `a/a.ftmodel`, `b/b.ftmodel`.\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_lines_move_and_loses_it_when_its_own_line_changes()
    {
        repository.AddProject("a/a.ftmodel");
        string[] Marks(string scenario, params int[] lines)
        {
            repository.Write("a/scenarios/base.yaml", scenario);
            repository.Record("a/a.ftmodel", [.. lines.Select((line, i) => ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "scenarios/base.yaml", line, FormattableString.Invariant($"{line} is wrong {i}")))]);
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(repository.Root, "a/bin/base/findings.sarif")));
            SarifRules.Check(json.RootElement);
            return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)];
        }

        var before = Marks("kind: Scenario\nid: x\nid: x\n", 2, 3);
        Assert.Equal(2, before.Distinct().Count());
        Assert.Equal(before, Marks("# new\n\nkind: Scenario\n  id:  x\nid: x\n", 4, 5));
        Assert.NotEqual(before[0], Marks("kind: Scenario\nid: y\n", 2)[0]);
    }

    [Fact]
    public void An_empty_repository_and_an_idle_change_have_words_of_their_own()
    {
        Assert.Contains("There is no model project", SummaryMarkdown.Write(Summary(), SummaryMarkdown.DefaultMaximum), StringComparison.Ordinal);
        repository.AddProject("a/a.ftmodel");
        var idle = RepositorySummarizer.Of(repository.Read(), ImmutableHashSet<string>.Empty, CancellationToken.None);
        Assert.True(idle.Holds);
        Assert.Contains("The change hits no model project", SummaryMarkdown.Write(idle, SummaryMarkdown.DefaultMaximum), StringComparison.Ordinal);
    }

    private RepositorySummary Summary() => RepositorySummarizer.Of(repository.Read(), null, CancellationToken.None);
}
