using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>The project as it was in a commit. Read as data: nothing of it is evaluated, no file is checked out.</summary>
internal sealed class GitBaseline(ProjectInputs inputs, Location place, FindingSink findings, CancellationToken cancellation)
{
    private readonly GitRepository git = new(inputs.Folder);

    public BaselineReading Read(string revision)
    {
        if (git.Text(cancellation, "rev-parse", "--show-prefix") is not { } prefix)
        {
            findings.Report(DiagnosticCatalog.BaselineGit, place, git.IsThere
                ? (FormattableString)$"BaselineModel is 'git:{revision}', and git answers: {git.Said}. Build in a clone of the repository."
                : $"BaselineModel is 'git:{revision}', and git cannot be started: {git.Said}. Install it, or name a bundle or a folder.");
            return new(null, []);
        }

        var reads = Reads(revision);
        if (revision.Length == 0 || git.Text(cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not { Length: > 0 } commit)
        {
            findings.Report(DiagnosticCatalog.BaselineNotFound, place,
                $"BaselineModel is 'git:{revision}', and the repository has no such commit. Fetch it: a clone of CI is often shallow ('fetch-depth: 0').");
            return new(null, reads);
        }

        var sources = new GitSources(git, commit, prefix, cancellation);
        var paths = (git.Text(cancellation, "ls-tree", "-r", "-z", "--name-only", commit, ".") ?? string.Empty).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var file = paths.FirstOrDefault(path => path == inputs.FileName) ?? (paths.Where(path => !path.Contains('/', StringComparison.Ordinal) && path.EndsWith(".ftmodel", StringComparison.Ordinal)).ToArray() is [var only] ? only : null);
        if (file is null || sources.Read(file).Text is not { } text)
        {
            findings.Report(DiagnosticCatalog.BaselineNone, place, $"'git:{revision}' has no project here: this is a first version, and there is nothing to compare it with.");
            return new(null, reads);
        }

        // What only MSBuild could evaluate is as it is now.
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Text);
        var old = DataOnlyProject.Read(Path.Combine(inputs.Folder, file), kind => DefaultItems.Among(paths, kind), () => new MemoryStream(bytes), new FindingSink());
        return new(old is null ? null : new Baseline("git", $"git:{revision} ({commit[..12]})", SharedVersion.Completed(BaselineReader.Completed(old, inputs), path => sources.Read(path).Text?.Text), sources), reads);
    }

    // The files that say which commit a name is: when one of them changes, the build looks again.
    private ImmutableArray<string> Reads(string revision)
    {
        var name = revision.Split('~', '^', ':')[0];
        var branch = git.Text(cancellation, "symbolic-ref", "--quiet", "HEAD");
        var marks = new List<string> { "HEAD", "packed-refs" };
        marks.AddRange(branch is null ? [] : [branch]);
        if (name.Length > 0 && name != "HEAD" && name[0] != '-')
        {
            // "@{upstream}" and short names stand for a branch.
            marks.AddRange(git.Text(cancellation, "rev-parse", "--symbolic-full-name", name) is { Length: > 0 } full ? [full] : []);
            marks.AddRange([name, "refs/" + name, "refs/heads/" + name, "refs/tags/" + name, "refs/remotes/" + name]);
        }

        var reads = ImmutableArray.CreateBuilder<string>();
        foreach (var mark in marks.Where(mark => mark.AsSpan().IndexOfAny('*', '?', ';') < 0))
        {
            if (git.Text(cancellation, "rev-parse", "--git-path", mark) is { Length: > 0 } path)
            {
                reads.Add(Path.GetRelativePath(inputs.Folder, Path.GetFullPath(path, inputs.Folder)).Replace('\\', '/'));
            }
        }

        return [.. reads.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
