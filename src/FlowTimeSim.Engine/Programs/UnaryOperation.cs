namespace FlowTimeSim.Engine;

/// <summary>An operation on one value.</summary>
public enum UnaryOperation
{
    /// <summary>The largest whole number that is not above.</summary>
    Floor,

    /// <summary>The smallest whole number that is not below.</summary>
    Ceiling,

    /// <summary>The nearest whole number, halves away from zero.</summary>
    Round,

    /// <summary>The value without its sign.</summary>
    Absolute,
}
