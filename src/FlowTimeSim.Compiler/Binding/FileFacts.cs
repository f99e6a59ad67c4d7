namespace FlowTimeSim.Compiler.Binding;

/// <summary>What the head of a file says: what its bare flows are per, and how long one of its values lasts, in minutes.</summary>
internal sealed record FileFacts(double? PerMinutes, double? StepMinutes)
{
    /// <summary>Nothing said.</summary>
    public static FileFacts None { get; } = new(null, null);
}
