namespace FlowTimeSim.Bundles;

/// <summary>What goes into a bundle.</summary>
/// <param name="Manifest">All that the manifest says but its entries, which the writer fills in.</param>
/// <param name="Parts">The files, in any order.</param>
public sealed record BundleContent(BundleManifest Manifest, IReadOnlyList<BundlePart> Parts);
