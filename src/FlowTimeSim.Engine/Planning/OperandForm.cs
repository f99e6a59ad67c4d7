namespace FlowTimeSim.Engine;

/// <summary>How an operand's place follows the bins.</summary>
internal enum OperandForm : byte
{
    /// <summary>One value for every bin.</summary>
    Scalar,

    /// <summary>One value a bin of the block, at the same place for every block.</summary>
    Block,

    /// <summary>One value a bin of the whole grid.</summary>
    Column,
}
