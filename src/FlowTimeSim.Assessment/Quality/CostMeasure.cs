namespace FlowTimeSim.Assessment.Quality;

/// <summary>
/// What a run costs, in node-bins: nothing is lost up to 10 million, all at 1,000 million (the most that a build allows unless told otherwise), by the logarithm
/// between. A model that runs in a blink is tried out, swept and tested.
/// </summary>
internal static class CostMeasure
{
    private const double Free = 1e7;
    private const double All = 1e9;

    public static Measurement Of(QualityEvidence evidence)
    {
        var (nodes, bins) = (evidence.Model.Engine.Nodes.Length, evidence.Model.Grid.Bins);
        var work = (double)nodes * bins;
        var value = Math.Clamp(1 - (Math.Log(Math.Max(work, 1) / Free) / Math.Log(All / Free)), 0, 1);
        var counted = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nodes:#,0} nodes x {bins:#,0} bins are {work:#,0} node-bins a run");
        return new Measurement(
            "cost",
            QualityWeights.Cost,
            counted + ".",
            [
                new Check(1, value, $"{counted}: up to 10 million cost nothing. Take a longer step, a shorter horizon or fewer parts.", value < 1 ? evidence.Model.Origin.Location : null)
                {
                    Rule = "cost.node_bins",
                },
            ]);
    }
}
