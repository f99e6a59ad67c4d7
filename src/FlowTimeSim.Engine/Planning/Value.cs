namespace FlowTimeSim.Engine;

/// <summary>
/// A node as the plan sees it: placeholders, unused options and constant arithmetic are gone, equal values are one. Values are numbered so that each
/// stands behind what it reads in the same bin. Operands are value numbers, -1 where there is none.
/// </summary>
internal record struct Value(Code Code, int A = -1, int B = -1, int C = -1)
{
    /// <summary>The constant, what a shift reads before bin 0, or the level of a queue before bin 0.</summary>
    public double Number { get; init; }

    public int Lag { get; init; }

    public int Period { get; init; }

    public int Phase { get; init; }

    /// <summary>The given series, or the kernel.</summary>
    public double[]? Values { get; init; }

    /// <summary>How many bins of A before this one are read.</summary>
    public readonly int History => Code switch { Code.Shift => Lag, Code.Convolve => Values!.Length - 1, _ => 0 };

    public readonly int Operand(int position) => position switch { 0 => A, 1 => B, _ => C };
}
