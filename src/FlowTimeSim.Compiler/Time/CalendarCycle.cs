namespace FlowTimeSim.Compiler.Time;

/// <summary>After which time a calendar shape comes again.</summary>
internal enum CalendarCycle
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every week, from Monday 00:00.</summary>
    Week,

    /// <summary>Every year, a value a month.</summary>
    Year,
}
