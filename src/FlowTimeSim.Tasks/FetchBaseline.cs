using FlowTimeSim.Projects.Baselines;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>Fetches the published version that a project is compared with; part of restore.</summary>
[MSBuildMultiThreadableTask]
public sealed class FetchBaseline : ModelTask
{
    /// <summary>The model.</summary>
    [Required]
    public string ModelId { get; set; } = string.Empty;

    /// <summary>The project's version.</summary>
    public string Version { get; set; } = string.Empty;

    /// <summary><c>published</c>, or a version.</summary>
    [Required]
    public string Baseline { get; set; } = string.Empty;

    /// <summary>The registry's base address.</summary>
    [Required]
    public string Registry { get; set; } = string.Empty;

    /// <summary>Where the record of the last build is: the bundle lies below it.</summary>
    [Required]
    public string RecordFolder { get; set; } = string.Empty;

    /// <summary>The deadline.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    private protected override void Run(CancellationToken cancellation)
    {
        var request = new BaselineFetchRequest(
            ProjectFile, ModelId, Version, Baseline, Registry, Path.Combine(Absolute(RecordFolder), "baseline"), TimeoutSeconds, Environment.GetEnvironmentVariable);
        if (BaselineFetch.RunAsync(request, cancellation).GetAwaiter().GetResult() is { } finding)
        {
            Findings.Log(finding);
        }
    }
}
