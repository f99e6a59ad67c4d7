using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;

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
        // A revision is no option of git, whatever it looks like.
        if (revision.Length == 0 || revision[0] == '-' || Git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { Code: not 0, Started: true })
        {
            return new(null, $"git knows no revision '{PlainText.Escape(revision)}' here. In a pipeline, fetch the history (fetch-depth: 0).", ExitCode.WrongUse);
        }

        var diff = Git(root, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--merge-base", revision, "--");
        var added = Git(root, "ls-files", "-z", "--others", "--exclude-standard");
        return diff.Code == 0 && added.Code == 0
            ? new([.. (diff.Output + added.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)])
            : new(null, $"git could not tell what changed since '{PlainText.Escape(revision)}': {PlainText.Escape((diff.Errors + added.Errors).Trim())}", ExitCode.OutsideFailed);
    }

    private static (int Code, string Output, string Errors, bool Started) Git(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };

        // Nothing of the repository's configuration may start a program, and nothing is fetched.
        foreach (var argument in (string[])["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(Deadline))
            {
                process.Kill(entireProcessTree: true);
                return (-1, string.Empty, "git did not end.", true);
            }

            return (process.ExitCode, output, errors.GetAwaiter().GetResult(), true);
        }
        catch (Win32Exception)
        {
            return (-1, string.Empty, "git is not installed.", false);
        }
    }
}
