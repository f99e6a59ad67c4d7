namespace FlowTimeSim.Compiler.Time;

/// <summary>The unit of a bin's size.</summary>
public enum BinUnit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,
}
