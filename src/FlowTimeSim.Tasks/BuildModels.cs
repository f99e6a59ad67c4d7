using FlowTimeSim.Projects;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>Builds the models of a project.</summary>
[MSBuildMultiThreadableTask]
public sealed class BuildModels : ModelTask
{
    /// <summary>The items, each with its <c>Kind</c>.</summary>
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>The properties that matter, each with its <c>Value</c>.</summary>
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Where outputs go.</summary>
    [Required]
    public string OutputFolder { get; set; } = string.Empty;

    /// <summary>Where what MSBuild compares is kept.</summary>
    [Required]
    public string StateFolder { get; set; } = string.Empty;

    /// <summary>Where the record of the last build goes.</summary>
    [Required]
    public string RecordFolder { get; set; } = string.Empty;

    /// <summary>The SDK's version.</summary>
    public string SdkVersion { get; set; } = string.Empty;

    /// <summary>NuGet's packages folder.</summary>
    public string PackagesFolder { get; set; } = string.Empty;

    /// <summary>The hash of all inputs.</summary>
    public string InputsHash { get; set; } = string.Empty;

    private protected override void Run(CancellationToken cancellation)
    {
        var inputs = ItemReader.Read(ProjectFile, Absolute(OutputFolder), Inputs, Properties, SdkVersion, PackagesFolder.Length > 0 ? Absolute(PackagesFolder) : null)
            with
        { BaselineCache = Path.Combine(Absolute(RecordFolder), "baseline") };
        var state = new BuildState(Absolute(StateFolder), Absolute(RecordFolder), inputs.Name, TimeProvider.System.GetUtcNow());
        state.Begin();
        var outcome = ProjectBuild.Run(inputs, state.Last, cancellation);
        foreach (var finding in outcome.Findings)
        {
            Findings.Log(finding);
        }

        SchemaFiles.Copy(Path.Combine(SdkFolder, "schemas"), Path.Combine(Absolute(RecordFolder), "schemas"));
        state.Record(inputs, outcome, InputsHash);
    }
}
