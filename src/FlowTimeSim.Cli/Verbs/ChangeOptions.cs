using System.CommandLine;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Cli.Verbs;

/// <summary>What changed, and the folder it is looked at in: the same words for each verb over a repository.</summary>
internal sealed class ChangeOptions
{
    public Argument<string> Folder { get; } = new("folder") { Description = "The folder below which model projects are looked for.", DefaultValueFactory = _ => "." };

    public Option<string?> Since { get; } = new("--since") { Description = "A revision of git: what changed since the history left it, and what is not committed." };

    public Option<string?> Files { get; } = new("--files") { Description = "A file with the names of changed files, relative to the repository's root, one a line or ended by NUL; - is standard input." };

    /// <summary>The absolute folder, or null after saying that there is none.</summary>
    public string? FolderOf(ParseResult parsed)
    {
        var given = new GivenPath(parsed.GetRequiredValue(Folder));
        if (Directory.Exists(given.Full))
        {
            return Path.TrimEndingDirectorySeparator(given.Full);
        }

        Console.Error.WriteLine($"flowtime-sim: there is no folder '{PlainText.Escape(given.Given)}'.");
        return null;
    }

    /// <summary>The changed files; null when neither option was given.</summary>
    public ChangedFiles? Of(ParseResult parsed, string folder) => (parsed.GetValue(Since), parsed.GetValue(Files)) switch
    {
        ({ }, { }) => new(null, "say --since or --files, not both.", ExitCode.WrongUse),
        ({ } revision, null) => ChangedFiles.Since(RepositoryPaths.RootOf(folder), revision),
        (null, { } list) => ChangedFiles.Listed(list),
        _ => null,
    };

    /// <summary>Says why the changed files cannot be told.</summary>
    public static int Refuse(ChangedFiles changed)
    {
        Console.Error.WriteLine($"flowtime-sim: {changed.Fault}");
        return changed.Code;
    }
}
