namespace FlowTimeSim.Server.Storage;

/// <summary>The decisions that the journal knows. Old lines must be readable for ever: a kind's data may only grow.</summary>
internal static class JournalKinds
{
    public const string Published = "published";
    public const string Attached = "attached";
    public const string RunQueued = "run-queued";
    public const string RunEnded = "run-ended";
}
