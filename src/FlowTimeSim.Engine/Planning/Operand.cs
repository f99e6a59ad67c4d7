namespace FlowTimeSim.Engine;

/// <summary>Where a step finds or leaves values.</summary>
/// <param name="Offset">The place in the arena of the value of a block's first bin; for a given series the negative shift.</param>
/// <param name="Series">The number of a given series, or -1 for the arena.</param>
/// <param name="Form">How the place follows the bins.</param>
internal readonly record struct Operand(int Offset, int Series, OperandForm Form)
{
    public static Operand None => new(0, -1, OperandForm.Scalar);

    /// <summary>The values of some bins earlier.</summary>
    public Operand Back(int lag) => this with { Offset = Offset - lag };
}
