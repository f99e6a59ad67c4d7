using System.Diagnostics;
using System.Text.RegularExpressions;
using FlowTimeSim.Projects.Summaries;
using YamlDotNet.RepresentationModel;

namespace FlowTimeSim.Cli.Tests.Pipelines;

public sealed partial class Workflow_files_keep_their_promises
{
    [Fact]
    public void Forks_are_looked_at_as_data_and_only_then_built()
    {
        var look = Workflow.Job(Workflow.Models, "look");
        Assert.Contains("head.repo.full_name != github.repository", Workflow.Value(look, "if"), StringComparison.Ordinal);
        var scripts = Workflow.Steps(look).Select(step => Workflow.Value(step, "run")).OfType<string>().ToList();
        Assert.Contains(scripts, script => script.Contains("check --data-only", StringComparison.Ordinal));
        Assert.DoesNotContain(scripts, script => Builds().IsMatch(script));

        var build = Workflow.Job(Workflow.Models, "build");
        Assert.Equal("look", Workflow.Value(build, "needs"));
        Assert.Contains("needs.look.result != 'failure'", Workflow.Value(build, "if"), StringComparison.Ordinal);

        var stages = ((YamlSequenceNode)Workflow.Azure.Root.Children[new YamlScalarNode("stages")]).Cast<YamlMappingNode>().ToList();
        Assert.Equal(["Look", "Build", "Comment"], stages.Select(stage => Workflow.Value(stage, "stage")));
        Assert.Contains("IsFork'], 'True'", Workflow.Value(stages[0], "condition"), StringComparison.Ordinal);
        Assert.Equal("Look", Workflow.Value(stages[1], "dependsOn"));
        Assert.Equal("in(dependencies.Look.result, 'Succeeded', 'SucceededWithIssues', 'Skipped')", Workflow.Value(stages[1], "condition"));
        Assert.DoesNotContain(stages[0].AllNodes.OfType<YamlScalarNode>(), node => Builds().IsMatch(node.Value ?? string.Empty));
    }

    [Fact]
    public void What_builds_has_no_secret_and_may_only_read()
    {
        var models = Workflow.Models;
        Assert.Equal(["contents=read"], Workflow.Permissions(models.Root)!);
        Assert.DoesNotContain("secrets.", models.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", models.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("github.token", models.Text, StringComparison.Ordinal);
        foreach (var (name, job) in models.Jobs)
        {
            var mayWrite = Workflow.Permissions(job) is { } own && own.Any(permission => permission.EndsWith("=write", StringComparison.Ordinal));
            Assert.Equal(name == "code-scanning", mayWrite);
            Assert.False(mayWrite && Workflow.Steps(job).Any(step => Workflow.Value(step, "run") is not null || (Workflow.Value(step, "uses") ?? "").StartsWith("actions/checkout", StringComparison.Ordinal)));
        }

        Assert.DoesNotContain("secrets.", Workflow.Azure.Text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Workflow.Azure.Text, Regex.Escape("$(System.AccessToken)")));
    }

    [Fact]
    public void A_checkout_leaves_no_token_behind_and_has_the_history()
    {
        var checkouts = Workflow.All.SelectMany(workflow => workflow.Mappings)
            .Where(map => (Workflow.Value(map, "uses") ?? "").StartsWith("actions/checkout@", StringComparison.Ordinal) || Workflow.Value(map, "checkout") == "self").ToList();
        Assert.Equal(4, checkouts.Count);
        foreach (var step in checkouts)
        {
            var with = Workflow.Value(step, "checkout") is null ? Workflow.Map(step, "with") : step;
            Assert.Equal("false", Workflow.Value(with, "persist-credentials") ?? Workflow.Value(with, "persistCredentials"));
            Assert.Equal("0", Workflow.Value(with, "fetch-depth") ?? Workflow.Value(with, "fetchDepth"));
        }
    }

    [Fact]
    public void One_comment_is_updated_in_place_by_a_workflow_that_runs_nothing_of_the_pull_request()
    {
        var comment = Workflow.Comment;
        Assert.Empty(Workflow.Permissions(comment.Root)!);
        var (_, job) = Assert.Single(comment.Jobs);
        Assert.Equal(["actions=read", "pull-requests=write"], Workflow.Permissions(job)!);
        Assert.DoesNotContain(Workflow.Steps(job), step => Workflow.Value(step, "run") is not null);
        Assert.All(Workflow.Steps(job), step => Assert.DoesNotContain("checkout", Workflow.Value(step, "uses") ?? "", StringComparison.Ordinal));
        var script = Assert.Single(comment.Scripts);
        Assert.Contains("updateComment", script, StringComparison.Ordinal);
        Assert.Contains("createComment", script, StringComparison.Ordinal);
        Assert.Contains("slice(0, 65535)", script, StringComparison.Ordinal);

        // The pull request is the one that the event names by its commit: no number comes from the artifact.
        Assert.Contains("one.head.sha === run.head_sha", script, StringComparison.Ordinal);
        Assert.Contains("issue_number: pull.number", script, StringComparison.Ordinal);
        Assert.DoesNotContain("parseInt", script, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON.parse", script, StringComparison.Ordinal);

        var azure = Assert.Single(Workflow.Azure.Scripts, text => text.Contains("SYSTEM_ACCESSTOKEN", StringComparison.Ordinal));
        Assert.Contains("PATCH", azure, StringComparison.Ordinal);
        Assert.Contains("POST", azure, StringComparison.Ordinal);
        Assert.Contains("$SYSTEM_PULLREQUEST_PULLREQUESTID", azure, StringComparison.Ordinal);
        Assert.DoesNotMatch(Builds(), azure);
        foreach (var text in new[] { script, azure })
        {
            Assert.Contains(SummaryMarkdown.Marker, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_summary_comes_after_a_failed_build_too()
    {
        var build = Workflow.Steps(Workflow.Job(Workflow.Models, "build")).ToList();
        var at = build.FindIndex(step => Workflow.Value(step, "name") == "Build and test what the change hits");
        var after = build.Skip(at + 1).ToList();
        Assert.NotEmpty(after);
        Assert.All(after, step => Assert.Equal("${{ !cancelled() }}", Workflow.Value(step, "if")));
        var summary = Assert.Single(Workflow.Azure.Mappings, map => Workflow.Value(map, "displayName") == "Sum up");
        Assert.Equal("succeededOrFailed()", Workflow.Value(summary, "condition"));
        Assert.Equal(3, Workflow.Azure.Mappings.Count(map => Workflow.Value(map, "condition") == "succeededOrFailed()"));
    }

    [Fact]
    public void Actions_and_tasks_are_pinned_by_major_and_say_so()
    {
        foreach (var workflow in Workflow.All)
        {
            foreach (var map in workflow.Mappings)
            {
                if ((Workflow.Value(map, "uses") ?? Workflow.Value(map, "task")) is { } used)
                {
                    Assert.Matches(Pinned(), used);
                    Assert.Contains(used + " # by major", workflow.Text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void No_text_of_an_event_becomes_part_of_a_script()
    {
        foreach (var script in Workflow.All.SelectMany(workflow => workflow.Scripts))
        {
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
            Assert.DoesNotContain("$(System.", script, StringComparison.Ordinal);
            Assert.DoesNotContain("$(Build.", script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shell_scripts_are_well_formed()
    {
        foreach (var script in Workflow.All.SelectMany(workflow => workflow.Scripts).Where(script => !script.Contains("require('fs')", StringComparison.Ordinal)))
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", "-n") { RedirectStandardInput = true, RedirectStandardError = true })!;
            await bash.StandardInput.WriteAsync(script);
            bash.StandardInput.Close();
            var errors = await bash.StandardError.ReadToEndAsync();
            await bash.WaitForExitAsync();
            Assert.True(bash.ExitCode == 0, errors + script);
        }
    }

    [GeneratedRegex(@"dotnet (build|test|restore|pack|publish|run|msbuild)\b")]
    private static partial Regex Builds();

    [GeneratedRegex(@"^[A-Za-z0-9/-]+@v?[0-9]+$")]
    private static partial Regex Pinned();
}
