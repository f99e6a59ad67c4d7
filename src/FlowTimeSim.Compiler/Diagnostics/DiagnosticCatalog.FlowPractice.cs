namespace FlowTimeSim.Compiler.Diagnostics;

// FTS5040-FTS5069: flow analysis, what practitioners ask for first.
public static partial class DiagnosticCatalog
{
    /// <summary>On bins half as long an output changes by more than 2 %.</summary>
    public static readonly Diagnostic StepDependence = Info("FTS5040", "A result depends on the step");

    /// <summary>As much flow comes back by a loop as went in, or more.</summary>
    public static readonly Diagnostic LoopExplodes = Warning("FTS5041", "The loop explodes");

    /// <summary>With what comes back by a loop, the load of a component is critical; from outside it is not.</summary>
    public static readonly Diagnostic LoopLoad = Info("FTS5042", "The loop makes the load critical");

    /// <summary>What an event leaves waiting is not served when the next event on the same series begins.</summary>
    public static readonly Diagnostic BacklogMeetsNextEvent = Info("FTS5043", "A backlog meets the next event");

    /// <summary>A component keeps up only because another one before it does not.</summary>
    public static readonly Diagnostic MaskedBottleneck = Info("FTS5044", "A bottleneck hides the next one");

    /// <summary>A load of 0.9 to 1 on average, of a demand that is random.</summary>
    public static readonly Diagnostic NearCritical = Info("FTS5045", "Nearly full on average, and the demand is random");

    /// <summary>Service times along a path without a delay exceed half a bin, and all of it is passed in one bin.</summary>
    public static readonly Diagnostic PathTooFast = Info("FTS5046", "A path is passed faster than it is served");

    /// <summary>One parameter is the number of servers of two components that are open at the same time.</summary>
    public static readonly Diagnostic PeopleAtTwoPlaces = Info("FTS5047", "The same people serve at two places");

    /// <summary>One parameter multiplies both the capacity, which is one server's, and the number of servers.</summary>
    public static readonly Diagnostic ServersCountedTwice = Warning("FTS5048", "The servers are counted twice");

    /// <summary>Buffers that all block when they are full feed each other in a circle.</summary>
    public static readonly Diagnostic BlockedCircle = Warning("FTS5049", "A circle of buffers can lock");

    /// <summary>12 values that are no months, 7 that are no days of a week, and their like, stretched over the horizon.</summary>
    public static readonly Diagnostic StretchedPeriod = Info("FTS5050", "A period is stretched over another") with { Category = DiagnosticCategory.Data };

    /// <summary>A time is written in UTC where the clock of the grid's zone is likely meant.</summary>
    public static readonly Diagnostic LocalTimeAsUtc = Info("FTS5051", "A local time may be labelled UTC") with { Category = DiagnosticCategory.Data };
}
