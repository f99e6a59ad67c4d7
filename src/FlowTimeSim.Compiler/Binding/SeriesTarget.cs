namespace FlowTimeSim.Compiler.Binding;

/// <summary>What a place wants.</summary>
internal enum SeriesTarget
{
    /// <summary>Items per bin: demand, capacity.</summary>
    Flow,

    /// <summary>Items: limit, initial.</summary>
    Level,

    /// <summary>Items per bin, or items per bin and server: the capacity of one of several.</summary>
    PerServer,

    /// <summary>A plain number: an error rate, a weight, a factor.</summary>
    Ratio,

    /// <summary>A number of servers: a plain number, or so many of an item.</summary>
    Count,

    /// <summary>Minutes.</summary>
    Duration,

    /// <summary>What it is decides itself: a free series.</summary>
    Any,
}
