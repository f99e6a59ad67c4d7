namespace FlowTimeSim.Compiler.Flow;

/// <summary>Measures that are computed from a run and never emitted (language.md, "Wait" and the table of measures).</summary>
public enum DerivedMeasure
{
    /// <summary>attempts / capacity; unknown where capacity is 0.</summary>
    Utilization,

    /// <summary>arrivals / capacity, may exceed 1; unknown where capacity is 0.</summary>
    Load,

    /// <summary>(queue before + arrivals) / capacity; unknown where capacity is 0.</summary>
    Pressure,

    /// <summary>First in, first out: how long a unit that comes at the end of the bin will wait, in minutes.</summary>
    Wait,

    /// <summary>queue / served x bin, in minutes; unknown where nothing is served.</summary>
    QueueTime,
}
