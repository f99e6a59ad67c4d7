namespace FlowTimeSim.Cli;

/// <summary>What the process answers its caller.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>The model has errors, or a comparison exceeds its tolerance.</summary>
    public const int ModelErrors = 1;

    /// <summary>Wrong use.</summary>
    public const int WrongUse = 2;

    /// <summary>Something outside failed: network, disk.</summary>
    public const int OutsideFailed = 3;

    /// <summary>A fault of ours.</summary>
    public const int OurFault = 4;

    /// <summary>Cancelled.</summary>
    public const int Cancelled = 130;
}
