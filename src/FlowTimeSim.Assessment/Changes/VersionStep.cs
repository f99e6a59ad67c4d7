namespace FlowTimeSim.Assessment.Changes;

/// <summary>What a set of changes asks of the version, by semver.org 2.0.0.</summary>
public enum VersionStep
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>The sources say something else, and no result and no contract does.</summary>
    Patch,

    /// <summary>Results changed, or the contract grew.</summary>
    Minor,

    /// <summary>What others rely on is gone or means something else.</summary>
    Major,
}
