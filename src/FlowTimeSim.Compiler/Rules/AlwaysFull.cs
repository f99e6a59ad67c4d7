using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A buffer stands at its limit nearly all the time although it is not overloaded, so that it buffers nothing. One that is overloaded, or waits
/// behind one that is, is told as such; an overflow that a connection takes is a way that was planned.
/// </summary>
internal static class AlwaysFull
{
    private const double Share = 0.95;
    private const int Least = 4;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Of(ComponentKind.Buffer).Any(buffer => UnstableBuffer.Find(facts, buffer) is not null))
        {
            return;
        }

        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (!(buffer.Limit > 0) || !double.IsFinite(buffer.Limit) || facts.Bins - facts.First < Least || facts.Values(buffer, "queue") is not { } queue
                || facts.Flow.Connections.Any(connection => connection.From == buffer.Id && connection.Outlet == "overflow"))
            {
                continue;
            }

            var full = queue.Skip(facts.First).Count(level => level >= buffer.Limit * (1 - 1e-9));
            if (full >= Share * (facts.Bins - facts.First))
            {
                findings.Report(
                    DiagnosticCatalog.AlwaysFull,
                    facts.PlaceOf(buffer, "limit"),
                    $"In '{facts.Model.Id}', '{buffer.Id}' is full in {full:#,0} of {facts.Bins - facts.First:#,0} bins: all that comes waits behind {FlowFacts.Amount(buffer.Limit, buffer)}, and a rush finds no room. Begin with less, or raise its capacity until the queue is served.");
            }
        }
    }
}
