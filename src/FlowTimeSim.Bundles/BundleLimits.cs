namespace FlowTimeSim.Bundles;

/// <summary>What a reader accepts. Exceeding one is <see cref="BundleCodes.TooLarge"/>.</summary>
public sealed record BundleLimits
{
    /// <summary>Bytes of the whole bundle; never above 4 GiB - 1, the format's own limit.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>Entries of the archive, the three of the package included.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Bytes of <c>manifest.json</c>, which is read into memory.</summary>
    public int MaxManifestBytes { get; init; } = 16 << 20;
}
