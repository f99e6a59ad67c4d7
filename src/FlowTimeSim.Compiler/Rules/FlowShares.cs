using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Which share of what comes to a component leaves it by a connection, as measured in the baseline run, when all of it is worked on.</summary>
internal static class FlowShares
{
    public static double Of(FlowFacts facts, FlowConnection connection) =>
        Outlet(facts, connection) is var outlet && outlet > 0 ? outlet * Split(facts, connection) : 0;

    // Of what is worked on a share fails; what finds no room or gives up is no question here.
    private static double Outlet(FlowFacts facts, FlowConnection connection)
    {
        var component = facts.Flow.Components.First(one => one.Id == connection.From);
        double All(string measure) => facts.Values($"{component.Id}.{measure}")?.Sum() ?? 0;
        switch (component.Kind, connection.Outlet)
        {
            case (ComponentKind.Service or ComponentKind.Buffer, "served" or "errors"):
                var (served, errors) = (All("served"), All("errors"));
                var failing = served + errors > 0 ? errors / (served + errors) : 0;
                return connection.Outlet == "errors" ? failing : 1 - failing;
            case (ComponentKind.Retry, "retries" or "exhausted"):
                var arrived = All("arrivals");
                var given = arrived > 0 ? All("exhausted") / arrived : 0;
                return connection.Outlet == "exhausted" ? given : 1 - given;
            case (ComponentKind.Router or ComponentKind.Delay, _):
                return 1;
            default:
                return 0;
        }
    }

    // A number that is written holds also for what is still on its way; elsewhere the run tells.
    private static double Split(FlowFacts facts, FlowConnection connection)
    {
        var beside = facts.Flow.Connections.Where(other => other.From == connection.From && other.Outlet == connection.Outlet).ToArray();
        var isOnly = beside.Length == 1;

        // Where classes choose, a weight is of a mixture that only the run knows.
        if (beside.All(other => facts.WrittenOf(other)?.Classes.IsEmpty ?? true) && facts.WrittenOf(connection) is { } written
            && (written.Weight is null ? isOnly ? 1 : null : WrittenQuantity.Number(facts, written.Weight)) is { } weight
            && (written.Times is null ? 1 : WrittenQuantity.Number(facts, written.Times)) is { } times)
        {
            return weight * times;
        }

        var whole = (facts.Values($"{connection.From}.{connection.Outlet}") ?? facts.Values($"{connection.From}.arrivals"))?.Sum() ?? 0;
        return whole > 0 && facts.Values(connection.Id) is { } flow ? flow.Sum() / whole : 0;
    }
}
