namespace FlowTimeSim.Compiler.Expressions;

/// <summary>The operators.</summary>
public enum BinaryOperator
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient; by zero it is zero.</summary>
    Divide,

    /// <summary>1 where less.</summary>
    Less,

    /// <summary>1 where not greater.</summary>
    LessOrEqual,

    /// <summary>1 where greater.</summary>
    Greater,

    /// <summary>1 where not less.</summary>
    GreaterOrEqual,

    /// <summary>1 where equal.</summary>
    Equal,

    /// <summary>1 where not equal.</summary>
    NotEqual,
}
