namespace FlowTimeSim.Engine;

/// <summary>
/// An operation on two values of the same bin. Comparisons give 1 or 0. NaN and infinities propagate through the first six as IEEE 754 says,
/// but for the division by zero.
/// </summary>
public enum BinaryOperation
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b, and 0 where b is 0 (0 / 0 included).</summary>
    Divide,

    /// <summary>The smaller; NaN when one is NaN; -0 is smaller than 0.</summary>
    Minimum,

    /// <summary>The larger; NaN when one is NaN; 0 is larger than -0.</summary>
    Maximum,

    /// <summary>The remainder of the floored division: it has the sign of b, and is 0 where b is 0.</summary>
    Modulo,

    /// <summary>1 where a >= b, else 0.</summary>
    Step,

    /// <summary>1 where a is below b, else 0.</summary>
    Less,

    /// <summary>1 where a is at most b, else 0.</summary>
    LessOrEqual,

    /// <summary>1 where a is above b, else 0.</summary>
    Greater,

    /// <summary>1 where a is at least b, else 0.</summary>
    GreaterOrEqual,

    /// <summary>1 where a equals b, else 0.</summary>
    Equal,

    /// <summary>1 where a does not equal b, else 0; NaN equals nothing.</summary>
    NotEqual,
}
