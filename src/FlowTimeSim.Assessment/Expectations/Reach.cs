namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Over what a part of an expectation has one value.</summary>
internal enum Reach
{
    /// <summary>One for everything: a quantity, a parameter.</summary>
    Constant,

    /// <summary>One a bin: a series.</summary>
    Bin,

    /// <summary>One a run: an aggregate over bins.</summary>
    Run,

    /// <summary>One an ensemble: an aggregate over replicas.</summary>
    Ensemble,
}
