using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>What the last build of a project found: the <c>findings.sarif</c> of each of its models, each finding once.</summary>
internal static class RecordedFindings
{
    private const string FileName = "/findings.sarif";

    /// <summary>Reads them; null when one of the files that the build wrote is gone, cannot be read, or is none of ours.</summary>
    public static ImmutableArray<Finding>? Read(RepositoryProject project, ProjectRecord record, ISources sources)
    {
        var files = record.Outputs.Where(path => path.EndsWith(FileName, StringComparison.Ordinal)).ToList();
        var found = new FindingSink();
        foreach (var file in files)
        {
            if (project.Resolve(record.OutputFolder) is not { } folder || RepositoryPaths.Join(folder, file) is not { } path
                || sources.Read(path).Text is not { } text || SarifFile.Read(text.Text, project) is not { } findings)
            {
                return null;
            }

            found.AddRange(findings);
        }

        return files.Count == 0 && !record.Succeeded ? null : found.ToSorted();
    }
}
