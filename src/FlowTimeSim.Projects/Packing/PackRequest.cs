namespace FlowTimeSim.Projects.Packing;

/// <summary>Where bundles go, and what a statement beside them says of the build.</summary>
/// <param name="Folder">Where they go, absolute.</param>
public sealed record PackRequest(string Folder)
{
    /// <summary>The commit that was built, or null.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the work tree differed from it; null when unknown.</summary>
    public bool? Dirty { get; init; }

    /// <summary>The build service, or null.</summary>
    public string? Builder { get; init; }

    /// <summary>NuGet's packages folder, absolute; null when there is none. Sources from it are named by package in a bundle.</summary>
    public string? PackagesFolder { get; init; }
}
