using FlowTimeSim.Projects;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace FlowTimeSim.Tasks;

/// <summary>Packs the models of a built project.</summary>
[MSBuildMultiThreadableTask]
public class PackModels : ModelTask
{
    /// <summary>The record of the build.</summary>
    [Required]
    public string RecordFile { get; set; } = string.Empty;

    /// <summary>Where the bundles go.</summary>
    [Required]
    public string PackageFolder { get; set; } = string.Empty;

    /// <summary>NuGet's packages folder.</summary>
    public string PackagesFolder { get; set; } = string.Empty;

    /// <summary>The commit that was built.</summary>
    public string Commit { get; set; } = string.Empty;

    /// <summary>The bundles written.</summary>
    [Output]
    public ITaskItem[] Bundles { get; private set; } = [];

    private protected override void Run(CancellationToken cancellation) => Pack(cancellation);

    /// <summary>Packs, and says what was written; empty when something stood in the way.</summary>
    private protected IReadOnlyList<string> Pack(CancellationToken cancellation)
    {
        if (Projects.Records.RecordFile.ReadProject(Absolute(RecordFile)) is not { Succeeded: true } record)
        {
            Findings.Log(NotBuilt.Finding(ProjectFile));
            return [];
        }

        var request = new PackRequest(Absolute(PackageFolder))
        {
            Commit = Commit.Length > 0 ? Commit : null,
            PackagesFolder = PackagesFolder.Length > 0 ? Absolute(PackagesFolder) : null,
        };
        var outcome = ProjectPack.Run(record, ProjectFile, request, cancellation);
        foreach (var finding in outcome.Findings)
        {
            Findings.Log(finding);
        }

        BuildState.RecordBundles(Absolute(RecordFile), ProjectFile, outcome.Bundles);
        foreach (var bundle in outcome.Bundles)
        {
            Log.LogMessage(MessageImportance.High, "{0}", $"{Path.GetFileNameWithoutExtension(ProjectFile)} -> {Path.GetRelativePath(Path.GetDirectoryName(ProjectFile)!, bundle).Replace('\\', '/')}");
        }

        Bundles = [.. outcome.Bundles.Select(bundle => new TaskItem(bundle))];
        return Log.HasLoggedErrors ? [] : outcome.Bundles;
    }
}
