namespace FlowTimeSim.Engine;

/// <summary>What a value or a step does. The first ones have the order of <see cref="BinaryOperation"/>, the next that of <see cref="UnaryOperation"/>.</summary>
internal enum Code : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,
    Modulo,
    Step,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Floor,
    Ceiling,
    Round,
    Absolute,

    /// <summary>A is not 0 ? B : C.</summary>
    Select,

    /// <summary>A in the bins of a schedule, at most B where B is finite; else 0.</summary>
    Dispatch,

    /// <summary>A in the bins of a pulse, else 0.</summary>
    Pulse,

    /// <summary>The level that A fills and B and C empty.</summary>
    Queue,

    /// <summary>A of earlier bins.</summary>
    Shift,

    /// <summary>The causal sum of A under a kernel.</summary>
    Convolve,

    /// <summary>A constant.</summary>
    Scalar,

    /// <summary>A given series.</summary>
    Data,

    /// <summary>A given value or series, brought to where others can read its history. Steps only.</summary>
    Copy,

    /// <summary>A feedback component, bin by bin. Steps only.</summary>
    Loop,

    /// <summary>A, written to a kept series. Steps only.</summary>
    Keep,
}
