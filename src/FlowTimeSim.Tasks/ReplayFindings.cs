using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>Says again what the build that made these outputs said: a build with nothing to do must not lose its warnings.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReplayFindings : ModelTask
{
    /// <summary>Where they are kept.</summary>
    [Required]
    public string FindingsFile { get; set; } = string.Empty;

    private protected override void Run(CancellationToken cancellation)
    {
        foreach (var finding in RecordFile.ReadFindings(Absolute(FindingsFile)))
        {
            Findings.Log(finding);
        }
    }
}
