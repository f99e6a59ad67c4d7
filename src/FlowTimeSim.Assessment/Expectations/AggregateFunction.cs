namespace FlowTimeSim.Assessment.Expectations;

/// <summary>What makes one number of many.</summary>
internal enum AggregateFunction
{
    Min,
    Max,
    Mean,
    Sum,
    First,
    Last,
    Std,
    Percentile,
    Share,
    Count,
    Longest,
    Mae,
    Mape,
    Bias,
}
