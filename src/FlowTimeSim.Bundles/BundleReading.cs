namespace FlowTimeSim.Bundles;

/// <summary>How reading a bundle ended: the bundle, or what is wrong with it.</summary>
/// <param name="Bundle">The verified bundle, to be disposed; null when there is any fault.</param>
/// <param name="Faults">All that was found wrong; empty exactly when there is a bundle.</param>
public sealed record BundleReading(Bundle? Bundle, IReadOnlyList<BundleFault> Faults);
