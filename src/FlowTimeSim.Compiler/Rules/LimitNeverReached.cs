using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// The buffer never comes near its limit, so the limit decides nothing: half of it is not reached and no test looks at the queue, or it is more than a
/// hundred times all that ever waits and that comes in an average bin. Where something is random, or the project has other scenarios, one mean run says little: then the limit must be more than all that comes.
/// </summary>
internal static class LimitNeverReached
{
    private const double Near = 0.5;
    private const double Far = 0.01;

    private static readonly string[] Looks = ["queue", "overflow", "pressure", "wait"];

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (!(buffer.Limit > 0) || !double.IsFinite(buffer.Limit) || facts.First >= facts.Bins || facts.Values(buffer, "queue") is not { } queue
                || !(facts.Sum(facts.Values(buffer, "arrivals")) is > 0 and var arrived) || CapacityNeverBinds.Find(facts, buffer) is not null)
            {
                continue;
            }

            var peak = queue.Skip(facts.First).Max();
            var isFar = Math.Max(peak, arrived / (facts.Bins - facts.First)) < Far * buffer.Limit;
            if (!(peak < Near * buffer.Limit) || (!isFar && IsLookedAt(facts, buffer)) || (IsOneOfMany(facts) && !(isFar && buffer.Limit > arrived)))
            {
                continue;
            }

            var most = peak > 0
                ? $"at most {FlowFacts.Amount(peak, buffer)} wait ({peak / buffer.Limit:0.##%}), in {facts.Bin(Array.IndexOf(queue, peak, facts.First))}"
                : (FormattableString)$"nothing ever waits";
            findings.Report(
                DiagnosticCatalog.LimitNeverReached,
                facts.PlaceOf(buffer, "limit"),
                $"In '{facts.Model.Id}', the limit of '{buffer.Id}' ({FlowFacts.Amount(buffer.Limit, buffer)}) is never reached: {FormattableString.Invariant(most)}. Look whether it is the room that there is, and test it under more demand.");
        }
    }

    private static bool IsOneOfMany(FlowFacts facts) => !facts.Model.Random.IsEmpty || facts.Recipe?.Inputs.Scenarios.Length > 1;

    private static bool IsLookedAt(FlowFacts facts, FlowComponent buffer) => facts.Model.Tests
        .Any(test => Looks.Any(measure => WordUse.Places(test.Source, $"{buffer.Id}.{measure}").Any()));
}
