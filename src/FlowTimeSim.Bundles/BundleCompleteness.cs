namespace FlowTimeSim.Bundles;

/// <summary>How much a bundle holds.</summary>
public enum BundleCompleteness
{
    /// <summary>All that compiling again needs, under <c>sources/</c>.</summary>
    Complete,

    /// <summary>No sources and no validation: it runs only as built.</summary>
    Minimal,
}
