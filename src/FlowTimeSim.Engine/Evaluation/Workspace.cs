namespace FlowTimeSim.Engine;

/// <summary>
/// The memory of a run, to be used again: a second run with the same workspace allocates nothing. One workspace serves one run at a time.
/// </summary>
public sealed class Workspace
{
    /// <summary>The memory for runs of one program.</summary>
    public Workspace(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = program;
    }

    /// <summary>The program whose runs fit.</summary>
    public Program Program { get; }
}
