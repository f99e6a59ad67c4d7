using FlowTimeSim.Projects;
using FlowTimeSim.Projects.Publishing;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>Packs the models of a built project into the publish folder and sends them to the registry.</summary>
[MSBuildMultiThreadableTask]
public sealed class PublishModels : PackModels
{
    /// <summary>The registry's base address.</summary>
    public string Registry { get; set; } = string.Empty;

    /// <summary><c>Artifact</c> or <c>Run</c>.</summary>
    public string Mode { get; set; } = string.Empty;

    /// <summary>The deadline.</summary>
    public int TimeoutSeconds { get; set; } = 300;

    private protected override void Run(CancellationToken cancellation)
    {
        var bundles = Pack(cancellation);
        if (bundles.Count == 0)
        {
            return;
        }

        var request = new PublishRequest(Absolute(PackageFolder), Registry, Mode, TimeoutSeconds, Environment.GetEnvironmentVariable);
        var lines = ProjectPublish.RunAsync([.. bundles], ProjectFile, request, cancellation).GetAwaiter().GetResult();
        foreach (var line in lines)
        {
            if (line.IsDone)
            {
                // One coded line says what happened, and a good end is worth seeing.
                Log.LogMessage(MessageImportance.High, "{0}", $"{line.Finding.Code}: {line.Finding.Message}");
            }
            else
            {
                Findings.Log(line.Finding);
            }
        }
    }
}
