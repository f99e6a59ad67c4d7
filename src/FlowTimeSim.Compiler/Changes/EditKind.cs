namespace FlowTimeSim.Compiler.Changes;

/// <summary>What was done to a part of a model's sources.</summary>
public enum EditKind
{
    /// <summary>It is there now and was not.</summary>
    Added,

    /// <summary>It was there and is not now.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}
