namespace FlowTimeSim.Engine;

/// <summary>
/// One node as it was built. Operands are node numbers, -1 where there is none: a unary, shift, convolution or pulse has A; a binary has A and B;
/// a select has A (condition), B, C; a queue has A (inflow), B (outflow), C (loss), D (capacity of a dispatch); a forward has A once it is defined.
/// </summary>
internal readonly record struct Node(NodeKind Kind)
{
    /// <summary>The unary or binary operation.</summary>
    public int Operation { get; init; }

    public int A { get; init; } = -1;

    public int B { get; init; } = -1;

    public int C { get; init; } = -1;

    public int D { get; init; } = -1;

    /// <summary>The value of a scalar, what a shift reads before bin 0, or the level of a queue before bin 0.</summary>
    public double Value { get; init; }

    /// <summary>The lag of a shift in bins.</summary>
    public int Lag { get; init; }

    /// <summary>The period of a pulse or of a dispatch in bins; 0 for a queue without a schedule.</summary>
    public int Period { get; init; }

    /// <summary>The phase of a pulse or of a dispatch in bins.</summary>
    public int Phase { get; init; }

    /// <summary>The values of data, or the kernel of a convolution.</summary>
    public double[]? Values { get; init; }

    /// <summary>True when A is read from earlier bins only.</summary>
    public bool IsLagged => Kind == NodeKind.Shift && Lag > 0;

    /// <summary>The operand at a position 0 to 3, or -1.</summary>
    public int Operand(int position) => position switch { 0 => A, 1 => B, 2 => C, _ => D };
}
