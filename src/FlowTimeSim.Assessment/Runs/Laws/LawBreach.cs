namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>What a law says of one component of a run.</summary>
/// <param name="Bin">The first bin in which it is broken; null where no single bin is.</param>
/// <param name="Sentence">What is wrong, with its numbers; empty when it holds.</param>
internal readonly record struct LawBreach(int? Bin, string Sentence)
{
    /// <summary>The law could be judged, and holds.</summary>
    public static LawBreach None { get; } = new(null, string.Empty);

    public bool IsBroken => Sentence.Length > 0;
}
