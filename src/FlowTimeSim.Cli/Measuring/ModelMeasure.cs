namespace FlowTimeSim.Cli.Measuring;

/// <summary>What was measured of a model.</summary>
/// <param name="Bytes">Length of its text in UTF-8.</param>
/// <param name="Nodes">Nodes of the engine model.</param>
/// <param name="Bins">Bins of its grid.</param>
/// <param name="Replicas">Evaluations in a measurement.</param>
/// <param name="ParseMs">Text to YAML tree, milliseconds.</param>
/// <param name="CompileMs">Tree to program, milliseconds.</param>
/// <param name="EvaluateMs">All replicas, milliseconds.</param>
/// <param name="NodeBinsPerSecond">nodes x bins x replicas / time.</param>
/// <param name="AllocatedBytesPerEvaluation">Bytes that one evaluation allocates in memory used before.</param>
internal sealed record ModelMeasure(
    long Bytes, int Nodes, int Bins, int Replicas, double ParseMs, double CompileMs, double EvaluateMs, double NodeBinsPerSecond, long AllocatedBytesPerEvaluation);
