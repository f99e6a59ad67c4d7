using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>The files that changed, as git says or as a list says: relative to the repository's root.</summary>
/// <param name="Paths">The files; null when they cannot be told.</param>
/// <param name="Fault">Why not.</param>
/// <param name="Code">The exit code then.</param>
internal sealed record ChangedFiles(IReadOnlyList<string>? Paths, string Fault = "", int Code = ExitCode.Fine)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>What a list says: a path a line, or paths that end with a NUL, as <c>git diff --name-only [-z]</c> writes them.</summary>
    /// <param name="list">A file, or <c>-</c> for standard input.</param>
    public static ChangedFiles Listed(string list)
    {
        var path = new GivenPath(list);
        if (list != "-" && !File.Exists(path.Full))
        {
            return new(null, $"there is no file '{PlainText.Escape(list)}' with the names of changed files.", ExitCode.WrongUse);
        }

        var text = list == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path.Full);
        var separators = text.Contains('\0', StringComparison.Ordinal) ? new[] { '\0' } : ['\n', '\r'];
        return new([.. text.TrimStart('\uFEFF').Split(separators, StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>What differs from where the history left a revision: committed, staged, edited, and files that git does not know yet.</summary>
    public static ChangedFiles Since(string root, string revision)
    {
        var git = new GitRepository(root);
        using var stop = new CancellationTokenSource(Deadline);
        try
        {
            // A revision is no option of git, whatever it looks like.
            if (revision.Length == 0 || revision[0] == '-'
                || (git.Text(stop.Token, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is null && git.IsThere))
            {
                return new(null, $"git knows no revision '{PlainText.Escape(revision)}' here. In a pipeline, fetch the history (fetch-depth: 0).", ExitCode.WrongUse);
            }

            return git.Text(stop.Token, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--merge-base", revision, "--") is { } changed
                && git.Text(stop.Token, "ls-files", "-z", "--others", "--exclude-standard") is { } added
                ? new([.. (changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries)])
                : new(null, $"git could not tell what changed since '{PlainText.Escape(revision)}': {PlainText.Escape(git.Said)}", ExitCode.OutsideFailed);
        }
        catch (OperationCanceledException)
        {
            return new(null, $"git did not tell within {Deadline.TotalMinutes} minutes what changed since '{PlainText.Escape(revision)}'.", ExitCode.OutsideFailed);
        }
    }
}
