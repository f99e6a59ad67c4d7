using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Flow is lost in the baseline run, and no connection, no output, no expression and no test looks at it.</summary>
internal static class LossNobodyReads
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        // A test of what is served against what was wanted sees every loss.
        if (facts.Model.Tests.SelectMany(test => test.Cases).SelectMany(one => one.Expect.Concat(one.Always)).Any(expectation => expectation.That?.Value.Contains(".demand", StringComparison.Ordinal) ?? false))
        {
            return;
        }

        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            var (measure, field) = component.Kind == ComponentKind.Buffer ? ("overflow", "limit") : ("loss", "capacity");
            if (facts.Values(component, measure) is { } lost && facts.Values(component, "arrivals") is { } arrivals)
            {
                Check(facts, component, (measure, field), lost, facts.Sum(arrivals), findings);
            }
        }
    }

    private static void Check(FlowFacts facts, FlowComponent component, (string Measure, string Field) what, double[] lost, double arrived, FindingSink findings)
    {
        var total = facts.Sum(lost);
        var first = facts.FirstAbove(lost, 1e-9 * arrived);
        var series = $"{component.Id}.{what.Measure}";
        if (first < 0 || !(total > 1e-9 * arrived)
            || facts.Flow.Connections.Any(connection => connection.From == component.Id && connection.Outlet == what.Measure)
            || NeverServed.IsTrueOf(facts, component) || NothingComesOut.IsTrueOf(facts, component)
            || facts.IsNamed(series))
        {
            return;
        }

        findings.Report(
            DiagnosticCatalog.LossNobodyReads,
            facts.PlaceOf(component, what.Field),
            $"In '{facts.Model.Id}', '{component.Id}' loses {FlowFacts.Amount(total, component)} ({total / arrived:0.##%} of what arrives), first at {facts.Bin(first)}, and nothing reads '{series}'. Connect it, or let a test say how much may be lost: 'sum({series}) == 0'.");
    }
}
