namespace FlowTimeSim.Registry;

/// <summary>What publishing sends.</summary>
public enum PublishMode
{
    /// <summary>The bundle, to the registry.</summary>
    Artifact,

    /// <summary>The engine model, as a run: for engines that take no uploads.</summary>
    Run,
}
