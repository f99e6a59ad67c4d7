namespace FlowTimeSim.Bundles;

/// <summary>A file to write into a bundle.</summary>
/// <param name="Path">Relative, with <c>/</c>.</param>
/// <param name="MediaType">For instance <c>application/yaml</c>.</param>
/// <param name="AssetType">One of <see cref="AssetTypes"/>.</param>
/// <param name="Open">Opens its bytes, from the first to the last; called twice, for the digest and for the writing.</param>
public sealed record BundlePart(string Path, string MediaType, string AssetType, Func<Stream> Open)
{
    /// <summary>A part from bytes in memory, which must not change until it is written.</summary>
    public static BundlePart FromBytes(string path, string mediaType, string assetType, byte[] bytes) =>
        new(path, mediaType, assetType, () => new MemoryStream(bytes, writable: false));
}
