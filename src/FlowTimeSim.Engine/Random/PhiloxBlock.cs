namespace FlowTimeSim.Engine;

/// <summary>The four words that <see cref="Philox.Block"/> gives for one counter.</summary>
/// <param name="Word0">The lowest word.</param>
/// <param name="Word1">The second word.</param>
/// <param name="Word2">The third word.</param>
/// <param name="Word3">The highest word.</param>
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3)
{
    /// <summary>A uniform number in [0, 1) from the upper 53 bits of the first two words.</summary>
    public double Uniform => ((((ulong)Word1 << 32) | Word0) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A second uniform number in [0, 1), from the upper 53 bits of the last two words.</summary>
    public double SecondUniform => ((((ulong)Word3 << 32) | Word2) >> 11) * (1.0 / (1UL << 53));
}
