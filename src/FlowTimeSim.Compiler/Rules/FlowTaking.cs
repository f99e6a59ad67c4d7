using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Judges who takes what of an outlet: flow is conserved, so the parts sum to 1. A part below a half may be new demand that the flow only causes (one
/// caller in ten calls again), so it counts as a part only where the parts would sum to 1 or less.
/// </summary>
internal static class FlowTaking
{
    private const double Half = 0.5;
    private const double Tolerance = 1e-6;

    /// <summary>Reports an outlet of which more is taken than there is, or of which a rest is left that nobody takes.</summary>
    /// <param name="outlet">The series, as the author writes it.</param>
    /// <param name="connected">What connections take all of it to; null without one.</param>
    /// <param name="takers">Who names it.</param>
    /// <param name="isKnownItem">True when both ends are known to carry the same item: a factor above 1 then makes something of nothing.</param>
    /// <param name="isLookedAt">True when another expression names the outlet: what is left may go there.</param>
    /// <param name="findings">Receives at most one warning.</param>
    public static void Judge(string outlet, string? connected, IReadOnlyList<FlowTaker> takers, bool isKnownItem, bool isLookedAt, FindingSink findings)
    {
        if (takers.Any(taker => taker.Factor < 0))
        {
            return;
        }

        var large = takers.Where(taker => taker.Factor >= (connected is null ? Half : 1 - Tolerance)).ToArray();
        var most = large.Sum(taker => taker.Factor) + (connected is null ? 0 : 1);
        var all = takers.Sum(taker => taker.Factor);
        if (large.Length > 0 && most > 1 + Tolerance && (connected is not null || large.Length > 1 || isKnownItem))
        {
            var parts = large.Select(taker => FormattableString.Invariant($"'{taker.Name}' takes {taker.Factor:0.##%}"));
            findings.Report(
                DiagnosticCatalog.FlowTakenTwice,
                large[^1].Where,
                $"{most:0.##} times as much is taken of '{outlet}' as there is: {string.Join(", ", connected is null ? parts : parts.Prepend($"all of it goes to '{connected}'"))}. What is served once would arrive more than once: share it out with connections whose weights sum to 1, or say what a factor converts, such as '4 wheel/car'.");
        }
        else if (connected is null && !isLookedAt && all >= Half && all < 1 - Tolerance)
        {
            findings.Report(
                DiagnosticCatalog.FlowGoesNowhere,
                takers[^1].Where,
                $"{all:0.##%} of '{outlet}' goes on to {string.Join(", ", takers.Select(taker => $"'{taker.Name}'"))}, and nothing takes the other {1 - all:0.##%}. Connect the two, with a 'weight' each for this part and for where the rest goes, or an 'errorRate' where it fails.");
        }
    }
}
