namespace FlowTimeSim.Sdk.Tests;

/// <summary>One packed SDK for all classes, one after another: each starts real builds.</summary>
[CollectionDefinition("sdk", DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit calls this a collection.")]
public sealed class SdkCollection : ICollectionFixture<PackedSdk>;
