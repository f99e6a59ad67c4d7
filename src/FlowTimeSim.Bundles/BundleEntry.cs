namespace FlowTimeSim.Bundles;

/// <summary>A file of a bundle as its manifest lists it.</summary>
/// <param name="Path">Relative, with <c>/</c>: <c>sources/catalog/line.yaml</c>.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Digest">The SHA-256 of its bytes.</param>
/// <param name="MediaType">For instance <c>application/yaml</c>.</param>
/// <param name="AssetType">One of <see cref="AssetTypes"/>.</param>
public sealed record BundleEntry(string Path, long Size, Digest Digest, string MediaType, string AssetType);
