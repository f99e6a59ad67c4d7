namespace FlowTimeSim.Engine;

/// <summary>How a candidate series a differs from a baseline series b, bin by bin, difference = a - b.</summary>
/// <param name="Mae">Mean |a - b|, in the unit of the series.</param>
/// <param name="Smape">Mean 2 |a - b| / (|a| + |b|), 0 / 0 counted 0: a ratio from 0 to 2.</param>
/// <param name="Correlation">Pearson's r, -1 to 1; null when one of the two is constant.</param>
/// <param name="PercentChange">100 (sum a - sum b) / |sum b|, in percent; null where sum b is 0.</param>
/// <param name="MaxAbsoluteDifference">The largest |a - b|, in the unit of the series.</param>
/// <param name="MaxAbsoluteDifferenceBin">The first bin of it, from 0.</param>
/// <param name="FirstDifferenceBin">The first bin in which a and b are not the same; null when they never differ.</param>
public sealed record SeriesDifference(
    double Mae,
    double Smape,
    double? Correlation,
    double? PercentChange,
    double MaxAbsoluteDifference,
    int MaxAbsoluteDifferenceBin,
    int? FirstDifferenceBin);
