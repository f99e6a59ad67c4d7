using System.CommandLine;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>affected</c>: the projects that a change of files hits, for whoever builds only those.</summary>
internal static class AffectedVerb
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Matrix = "matrix";

    public static Command Create()
    {
        var options = new ChangeOptions();
        var format = new Option<string>("--format")
        {
            Description = "A path a line; JSON with the files that are the reason; or one line of JSON, a list of the paths, for a matrix of jobs.",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Json, Matrix);
        var command = new Command("affected", "Lists the model projects that a change hits: through what their builds read, references, and the files of MSBuild. Starts git, and nothing of the repository.")
        {
            options.Folder, options.Since, options.Files, format,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(options, parsed, parsed.GetRequiredValue(format), cancellation)));
        return command;
    }

    private static int Run(ChangeOptions options, ParseResult parsed, string format, CancellationToken cancellation)
    {
        if (options.FolderOf(parsed) is not { } folder)
        {
            return ExitCode.WrongUse;
        }

        var changed = options.Of(parsed, folder) ?? new ChangedFiles(null, "say what changed: --since REV or --files LIST.", ExitCode.WrongUse);
        if (changed.Paths is not { } paths)
        {
            return ChangeOptions.Refuse(changed);
        }

        var repository = RepositoryReader.Read(folder, cancellation);
        var affected = AffectedProjects.Of(repository, paths, cancellation);
        if (format == Text && affected.FirstOrDefault(one => !PathLines.CanHold(one.Project.Path)) is { } odd)
        {
            Console.Error.WriteLine($"flowtime-sim: the path '{PlainText.Escape(odd.Project.Path)}' has characters that a line of a log cannot hold as they are. Rename it, or take --format json.");
            return ExitCode.WrongUse;
        }

        Console.Out.Write(format switch
        {
            Json => AffectedText.Json(affected, paths.Count),
            Matrix => AffectedText.Matrix(affected),
            _ => PathLines.Of(affected.Select(one => Path.Combine(repository.Root, one.Project.Path)), new GivenPath(".").Full),
        });
        return ExitCode.Fine;
    }
}
