using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Something arrives and nothing of it is served, although there is a capacity: it fails, is lost, or comes out behind the horizon. A capacity of 0 in
/// every bin has a rule of its own.
/// </summary>
internal static class NothingComesOut
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service, ComponentKind.Delay))
        {
            if (IsTrueOf(facts, component))
            {
                var arrived = facts.Sum(facts.Values(component, "arrivals"));
                var (field, reason) = Reason(facts, component);
                findings.Report(
                    DiagnosticCatalog.NothingComesOut,
                    facts.PlaceOf(component, field),
                    $"In '{facts.Model.Id}', {FlowFacts.Amount(arrived, component)} arrive at '{component.Id}' and none of it is ever served: {reason}");
            }
        }

        foreach (var connection in facts.Flow.Connections)
        {
            if (facts.Sum(facts.Values($"{connection.From}.{connection.Outlet}")) is > 0 and var left
                && facts.Values(connection.Id) is { } flow && facts.Sum(flow) == 0 && LagOf(facts, connection) is { } lag)
            {
                findings.Report(
                    DiagnosticCatalog.NothingComesOut,
                    lag,
                    $"In '{facts.Model.Id}', {FlowFacts.Figure(left)} leave '{connection.From}' for '{connection.To}' and none of it arrives: a lag of {lag.Characters.ToString()} reaches behind the horizon of {facts.Model.Grid.Bins:#,0} bins. Look at its unit, or lengthen the horizon.");
            }
        }
    }

    /// <summary>True for a component to which something comes and which never serves it, although it could.</summary>
    public static bool IsTrueOf(FlowFacts facts, FlowComponent component) =>
        facts.Sum(facts.Values(component, "arrivals")) > 0
        && facts.Values(component, "served") is { } served && facts.Sum(served) == 0
        && !(facts.Values(component, "capacity") is { } capacity && facts.FirstAbove(capacity, 0) < 0);

    private static (string Field, string Reason) Reason(FlowFacts facts, FlowComponent component) =>
        component.Kind == ComponentKind.Delay ? ("lag", "its lag reaches behind the horizon. Look at its unit, or lengthen the horizon.")
        : facts.Sum(facts.Values(component, "errors")) > 0 ? ("errorRate", "all of it fails. Look at its error rate: 2 % is 0.02.")
        : facts.FieldsOf(component).Find("serviceTime") is not null && facts.FieldsOf(component).Find("capacity") is null ? ("serviceTime", "what is begun ends behind the horizon. Look at the unit of its service time.")
        : ("capacity", "there is a capacity only when nothing is there to serve. Compare the times of both.");

    private static SourceSpan? LagOf(FlowFacts facts, FlowConnection connection) =>
        facts.Recipe?.Catalogs.SelectMany(catalog => catalog.Connections).FirstOrDefault(syntax => syntax.Span == connection.Origin)?.Lag?.Span;
}
