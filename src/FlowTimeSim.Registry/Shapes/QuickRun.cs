namespace FlowTimeSim.Registry;

/// <summary>What <c>POST /v1/run</c> answers, as the real engine does.</summary>
/// <param name="Grid">The model's grid.</param>
/// <param name="Order">The nodes in the order of their evaluation.</param>
/// <param name="Series">The values of each node, a number a bin.</param>
/// <param name="RunId">The run that was left.</param>
/// <param name="ArtifactsPath">Where its files are, a path of this service.</param>
/// <param name="ModelHash">Digest of the model's text.</param>
public sealed record QuickRun(
    RunGrid Grid,
    IReadOnlyList<string> Order,
    IReadOnlyDictionary<string, double[]> Series,
    string RunId,
    string ArtifactsPath,
    string ModelHash);
