namespace FlowTimeSim.Compiler.Time;

/// <summary>What stands where data does not reach.</summary>
internal enum EdgeMode
{
    /// <summary>Nothing: it is unknown (NaN).</summary>
    Unknown,

    /// <summary>The first or last value.</summary>
    Hold,

    /// <summary>The data again.</summary>
    Repeat,

    /// <summary>Zero.</summary>
    Zero,
}
