namespace FlowTimeSim.Compiler.Binding;

/// <summary>What a bound value is, beside its unit.</summary>
internal enum Nature
{
    /// <summary>Numbers as written: per what, if they become a flow, is still to be said.</summary>
    Bare,

    /// <summary>A ratio, a rate, a duration: the unit says all.</summary>
    Plain,

    /// <summary>A count per bin.</summary>
    Flow,

    /// <summary>A state.</summary>
    Level,
}
