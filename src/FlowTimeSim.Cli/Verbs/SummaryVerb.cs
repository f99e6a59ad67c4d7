using System.CommandLine;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Projects.Repository;
using FlowTimeSim.Projects.Summaries;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>summary</c>: one answer for a repository from what the builds of its projects left; nothing is built.</summary>
internal static class SummaryVerb
{
    private const string Markdown = "markdown";

    public static Command Create()
    {
        var options = new ChangeOptions();
        var format = new Option<string>("--format")
        {
            Description = "One Markdown text, one SARIF run, annotations of GitHub or Azure Pipelines, or JSON.",
            DefaultValueFactory = _ => Markdown,
        };
        format.AcceptOnlyFromAmong(Markdown, FindingFormat.Sarif, FindingFormat.GitHub, FindingFormat.Azure, FindingFormat.Json);
        var most = new Option<int>("--max-bytes")
        {
            Description = "The most bytes of the Markdown; what does not fit is counted.",
            DefaultValueFactory = _ => SummaryMarkdown.DefaultMaximum,
        };
        most.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < SummaryMarkdown.LeastMaximum))
            {
                result.AddError(FormattableString.Invariant($"--max-bytes is a number, {SummaryMarkdown.LeastMaximum} or more."));
            }
        });
        var command = new Command("summary", "Sums up what the builds of a repository's model projects left, also of failed ones; with --since or --files only of those that the change hits. Exit code 1 when one fails or was not judged.")
        {
            options.Folder, options.Since, options.Files, format, most,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(options, parsed, parsed.GetRequiredValue(format), parsed.GetRequiredValue(most), cancellation)));
        return command;
    }

    private static int Run(ChangeOptions options, ParseResult parsed, string format, int most, CancellationToken cancellation)
    {
        if (options.FolderOf(parsed) is not { } folder)
        {
            return ExitCode.WrongUse;
        }

        var changed = options.Of(parsed, folder);
        if (changed is { Paths: null })
        {
            return ChangeOptions.Refuse(changed);
        }

        var repository = RepositoryReader.Read(folder, cancellation);
        var scope = changed?.Paths is { } paths
            ? AffectedProjects.Of(repository, paths, cancellation).Select(one => one.Project.Path).ToHashSet(StringComparer.Ordinal)
            : null;
        var summary = RepositorySummarizer.Of(repository, scope, cancellation);
        Console.Out.Write(format switch
        {
            FindingFormat.Sarif => SummarySarif.Write(summary, ProductVersion.Text),
            FindingFormat.GitHub => SummaryAnnotations.GitHub(summary),
            FindingFormat.Azure => SummaryAnnotations.Azure(summary),
            FindingFormat.Json => SummaryJson.Write(summary),
            _ => SummaryMarkdown.Write(summary, most),
        });
        if (repository.Projects.IsEmpty)
        {
            Console.Error.WriteLine("flowtime-sim: there is no .ftmodel below this folder.");
            return ExitCode.WrongUse;
        }

        return summary.Holds ? ExitCode.Fine : ExitCode.ModelErrors;
    }
}
