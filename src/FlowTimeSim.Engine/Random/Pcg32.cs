namespace FlowTimeSim.Engine;

/// <summary>
/// PCG-XSH-RR with 64 bits of state, seeded as the real engine does it: state = seed, one output discarded. Kept only for what a real engine's
/// <c>rng</c> asks; draws of an ensemble come from <see cref="Philox"/>. Source: O'Neill, "PCG: a family of simple fast space-efficient
/// statistically good algorithms for random number generation" (2014).
/// </summary>
public sealed class Pcg32
{
    private ulong state;

    /// <summary>A generator at its first number.</summary>
    /// <param name="seed">The seed; a negative one counts as its two's complement.</param>
    public Pcg32(long seed)
    {
        state = (ulong)seed;
        Next();
    }

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        var old = state;
        state = (old * 6364136223846793005UL) + 1442695040888963407UL;
        return uint.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }
}
