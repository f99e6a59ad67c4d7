namespace FlowTimeSim.Server;

/// <summary>What running a model came to.</summary>
/// <param name="Grid">The grid; null when there are errors.</param>
/// <param name="Series">The series in the order of evaluation.</param>
/// <param name="Findings">What was found; with any error there are no series.</param>
/// <param name="EngineModel">The engine model that ran, as YAML; null when it is the one given.</param>
public sealed record ModelRun(ModelGrid? Grid, IReadOnlyList<ModelSeries> Series, IReadOnlyList<ModelFinding> Findings, byte[]? EngineModel = null)
{
    /// <summary>A run that did not come about.</summary>
    public static ModelRun Refused(IReadOnlyList<ModelFinding> findings) => new(null, [], findings);
}
