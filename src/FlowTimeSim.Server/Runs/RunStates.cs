namespace FlowTimeSim.Server.Runs;

/// <summary>The states of a run.</summary>
internal static class RunStates
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
}
