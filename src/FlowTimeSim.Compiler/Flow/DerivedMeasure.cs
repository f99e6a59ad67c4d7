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

    /// <summary>First in, first out: how long a unit that comes at the end of the bin will wait, in minutes; the same for every class.</summary>
    Wait,

    /// <summary>queue / served x bin, in minutes; unknown where nothing is served.</summary>
    QueueTime,

    /// <summary>Of one class under priorities: how long its own later service takes to serve its queue, in minutes.</summary>
    ClassWait,

    /// <summary>Of a pool: used / size; unknown where there is nobody. Above 1 while servers that should go home finish what they have begun.</summary>
    Occupancy,
}
