namespace FlowTimeSim.Compiler.Binding;

/// <summary>What a place wants.</summary>
internal enum SeriesTarget
{
    /// <summary>Items per bin: demand, capacity.</summary>
    Flow,

    /// <summary>Items: limit, initial.</summary>
    Level,

    /// <summary>A plain number: an error rate, a weight, a count of servers, a factor.</summary>
    Ratio,

    /// <summary>Minutes.</summary>
    Duration,

    /// <summary>What it is decides itself: a free series.</summary>
    Any,
}
