namespace FlowTimeSim.Bundles;

/// <summary>How writing a bundle ended.</summary>
/// <param name="Manifest">The manifest as written; null when there are faults.</param>
/// <param name="Digest">The SHA-256 of the bytes written; null when there are faults.</param>
/// <param name="Size">How many bytes were written.</param>
/// <param name="Faults">What stood in the way; what was written by then is no bundle.</param>
public sealed record BundleWriting(BundleManifest? Manifest, Digest? Digest, long Size, IReadOnlyList<BundleFault> Faults);
