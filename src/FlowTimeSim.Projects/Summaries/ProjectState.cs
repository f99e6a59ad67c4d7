namespace FlowTimeSim.Projects.Summaries;

/// <summary>What is known of a project from what its builds left.</summary>
public enum ProjectState
{
    /// <summary>Built from the files that are there, without an error.</summary>
    Holds,

    /// <summary>Built from the files that are there, with errors.</summary>
    Fails,

    /// <summary>Never built here.</summary>
    NotBuilt,

    /// <summary>Built before files of it changed: what was found then says nothing now.</summary>
    Stale,

    /// <summary>Built, but what the build found is gone or cannot be read.</summary>
    Lost,
}
