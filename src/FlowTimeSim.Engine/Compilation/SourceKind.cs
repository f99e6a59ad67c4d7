namespace FlowTimeSim.Engine;

/// <summary>The kinds of places from which an instruction of a loop takes an operand.</summary>
internal enum SourceKind
{
    /// <summary>What an earlier instruction gave in this bin.</summary>
    Result,

    /// <summary>What an instruction gave one bin earlier.</summary>
    Previous,

    /// <summary>One number for all bins.</summary>
    Constant,

    /// <summary>A series in the arena.</summary>
    Series,
}
