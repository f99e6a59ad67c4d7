namespace FlowTimeSim.Assessment.Quality;

/// <summary>The weight of each component, as docs/quality.md says them; they sum to 1.</summary>
internal static class QualityWeights
{
    public const double Completeness = 0.15;
    public const double Evidence = 0.10;
    public const double Tests = 0.20;
    public const double Robustness = 0.20;
    public const double Findings = 0.15;
    public const double Adequacy = 0.10;
    public const double Cost = 0.05;
    public const double Comparison = 0.05;
}
