using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>What a release demands of a PMF, and what stands for it elsewhere.</summary>
internal static class PmfShape
{
    /// <summary>True for distinct finite values with probabilities that sum to 1 within 1e-4.</summary>
    public static bool IsAccepted(PmfNode pmf) =>
        pmf.Values.Length > 0 && pmf.Values.All(double.IsFinite) && pmf.Values.Distinct().Count() == pmf.Values.Length
        && pmf.Probabilities.All(probability => probability is >= 0 and <= 1) && Math.Abs(pmf.Probabilities.Sum() - 1) <= 1e-4;

    /// <summary>The expected value in every bin.</summary>
    public static ConstNode Expected(PmfNode pmf, int bins)
    {
        var values = new double[bins];
        Array.Fill(values, pmf.ExpectedValue());
        return new ConstNode(pmf.Id, pmf.Origin, values);
    }
}
