namespace FlowTimeSim.Bundles;

/// <summary>One thing that is wrong with a bundle.</summary>
/// <param name="Code">One of <see cref="BundleCodes"/>.</param>
/// <param name="Message">What is wrong, the evidence, what to do: a sentence each.</param>
/// <param name="Entry">The entry concerned, as its name stands in the archive; null for the bundle as a whole.</param>
public sealed record BundleFault(string Code, string Message, string? Entry = null);
