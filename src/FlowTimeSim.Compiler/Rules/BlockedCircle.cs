using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A circle of buffers that all block when they are full: once each waits for room in the next, nothing moves any more. In the model a connection with a lag
/// closes the circle, and what comes over it finds no room and is lost instead, which hides the deadlock.
/// </summary>
internal static class BlockedCircle
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var loop in facts.Loops.Where(loop => loop.Members.All(member => Blocks(facts, member))))
        {
            var inside = loop.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
            var closing = facts.Flow.Connections.FirstOrDefault(connection => inside.Contains(connection.From) && inside.Contains(connection.To) && facts.WrittenOf(connection)?.Lag is not null);
            var entered = loop.Members.FirstOrDefault(member => member.Id == closing?.To) ?? loop.Entry;
            var lost = facts.Sum(facts.Values(entered, "overflow"));
            var outcome = lost > 0
                ? $"Here {FlowFacts.Amount(lost, entered)} are lost at '{entered.Id}' instead."
                : "In this run it never comes to that.";
            findings.Report(
                DiagnosticCatalog.BlockedCircle,
                facts.PlaceOf(entered, "whenFull"),
                $"In '{facts.Model.Id}', {string.Join(", ", loop.Members.Take(5).Select(member => $"'{member.Id}'"))} feed each other in a circle and all block when full: once all are, each waits for the next and nothing moves again. {outcome} Let one of them lose ('whenFull: lose'), or stand without a limit.");
        }
    }

    private static bool Blocks(FlowFacts facts, FlowComponent member) =>
        member.Kind == ComponentKind.Buffer && facts.FieldsOf(member).Text("whenFull") is { Value: "block" };
}
