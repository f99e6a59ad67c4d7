namespace FlowTimeSim.Compiler.Diagnostics;

// FTS5xxx: flow analysis.
public static partial class DiagnosticCatalog
{
    /// <summary>More comes than can be served, on average: what waits grows without end.</summary>
    public static readonly Diagnostic UnstableLine = Warning("FTS5001", "More comes than can be served");

    /// <summary>A ratio that cannot exceed 1 whatever happens, because its numerator is capped by its denominator.</summary>
    public static readonly Diagnostic RatioCappedByConstruction = Warning("FTS5002", "The ratio cannot show an overload");

    /// <summary>A queue computed from one bin alone: it forgets what was left over before.</summary>
    public static readonly Diagnostic QueueForgetsBacklog = Warning("FTS5003", "The queue forgets its backlog");

    /// <summary>Flow is lost in the baseline run, and no connection, output, expression or test looks at it.</summary>
    public static readonly Diagnostic LossNobodyReads = Warning("FTS5004", "Flow is lost and nothing reads it");

    /// <summary>No connection leads to a component that only works on what comes to it.</summary>
    public static readonly Diagnostic NothingArrives = Warning("FTS5005", "Nothing arrives at the component");

    /// <summary>A source whose demand no connection takes, and nothing else reads.</summary>
    public static readonly Diagnostic DemandGoesNowhere = Warning("FTS5006", "The demand goes nowhere");

    /// <summary>An event that covers no bin, so that it changes nothing.</summary>
    public static readonly Diagnostic EventOutsideHorizon = Warning("FTS5007", "The event lies outside the horizon");

    /// <summary>Something arrives where the capacity is 0 in every bin.</summary>
    public static readonly Diagnostic NeverServed = Warning("FTS5008", "Nothing is ever served");

    /// <summary>A warm-up that leaves no bin to judge.</summary>
    public static readonly Diagnostic WarmupCoversHorizon = Warning("FTS5009", "The warm-up covers the horizon");

    /// <summary>Two events set one series to different values at one time: the later one counts.</summary>
    public static readonly Diagnostic SetEventsOverlap = Info("FTS5010", "Two events set one series at one time");

    /// <summary>A parameter, a profile, a series of data or a column of it, a catalog or a class that nothing in the project reads.</summary>
    public static readonly Diagnostic NeverUsed = Info("FTS5011", "Nothing uses this");

    /// <summary>A random demand below the capacity on average and above it at times: the mean run shows no queue.</summary>
    public static readonly Diagnostic MeanHidesCongestion = Info("FTS5012", "The mean hides a queue");

    /// <summary>A profile whose mean is not 1 multiplies a demand: it changes how much comes.</summary>
    public static readonly Diagnostic ProfileChangesMean = Info("FTS5013", "The profile changes the mean");

    /// <summary>Even the busiest bin asks for less than a tenth of the capacity.</summary>
    public static readonly Diagnostic CapacityNeverBinds = Info("FTS5014", "The capacity never binds");

    /// <summary>More waits when the horizon ends than at its start, in a buffer that keeps up on average.</summary>
    public static readonly Diagnostic BacklogNotCleared = Info("FTS5015", "A backlog is left at the end");

    /// <summary>A capacity of 0 for more than a week on end while something arrives.</summary>
    public static readonly Diagnostic ClosedWhileDemandGoesOn = Info("FTS5016", "Closed for long while demand goes on");

    /// <summary>A buffer never comes near its limit, so the limit decides nothing.</summary>
    public static readonly Diagnostic LimitNeverReached = Info("FTS5020", "The limit is never reached");

    /// <summary>A buffer stands at its limit nearly all the time although it is not overloaded.</summary>
    public static readonly Diagnostic AlwaysFull = Warning("FTS5021", "The buffer is always full");

    /// <summary>Something arrives and none of it is ever served or delivered, although there is a capacity.</summary>
    public static readonly Diagnostic NothingComesOut = Warning("FTS5022", "Nothing comes out");

    /// <summary>Connections lead to a component, but none of them begins at a source.</summary>
    public static readonly Diagnostic NoSourceReaches = Warning("FTS5023", "No source reaches the component");

    /// <summary>More is taken of what a component serves than there is: by two that each take it all, or by a reader beside a connection.</summary>
    public static readonly Diagnostic FlowTakenTwice = Warning("FTS5024", "More flow is taken than there is");

    /// <summary>A part of what a component serves goes on, and nothing takes the rest.</summary>
    public static readonly Diagnostic FlowGoesNowhere = Warning("FTS5025", "A part of the flow goes nowhere");

    /// <summary>A connection multiplies by a bare number far from 1, where items have units.</summary>
    public static readonly Diagnostic FactorWithoutUnit = Info("FTS5026", "A factor does not say what it converts");

    /// <summary>Two events multiply or add to one series at one time, or one sets what another changes.</summary>
    public static readonly Diagnostic EventsOverlap = Info("FTS5027", "Two events change one series at one time");

    /// <summary>An event comes again before it is over.</summary>
    public static readonly Diagnostic EventOverlapsItself = Warning("FTS5028", "The event comes again before it is over");

    /// <summary>Some outcomes of a random demand lie above the capacity, though its mean does not.</summary>
    public static readonly Diagnostic DemandAboveCapacity = Info("FTS5029", "Chance brings more than can be served");

    /// <summary>A queue divided by what is served is read as a wait while arrivals change.</summary>
    public static readonly Diagnostic LittlesLawNeedsRest = Info("FTS5030", "The wait by Little's law needs steady arrivals");

    /// <summary>What a retry sends out again is taken by nothing.</summary>
    public static readonly Diagnostic RetriesGoNowhere = Warning("FTS5031", "The retries go nowhere");

    /// <summary>A name says that a number is per a time, and its unit or the bin says another one, or none.</summary>
    public static readonly Diagnostic NameSaysRate = Info("FTS2120", "The name says another rate") with { Category = DiagnosticCategory.Units };

    /// <summary>One to three values stand ten times above all others.</summary>
    public static readonly Diagnostic SpikeInData = Info("FTS2121", "A spike in the data") with { Category = DiagnosticCategory.Data };

    /// <summary>From one row on the values are 60, 24 or 1000 times those before.</summary>
    public static readonly Diagnostic UnitSlipInData = Info("FTS2122", "The unit of the data changes") with { Category = DiagnosticCategory.Data };
}
