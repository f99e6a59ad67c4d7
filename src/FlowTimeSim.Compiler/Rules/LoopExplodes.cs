using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>As much comes back by a loop as went in, or more: whatever the capacity, what enters never gets out. Who waits and gives up gets out.</summary>
internal static class LoopExplodes
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var loop in facts.Loops.Where(loop => Applies(facts, loop)))
        {
            // Where all fails, that is what there is to mend.
            if (loop.Members.Any(member => member.Kind is ComponentKind.Service or ComponentKind.Buffer && NothingComesOut.IsTrueOf(facts, member)))
            {
                continue;
            }

            var path = string.Join(", ", loop.Members.Take(5).Select(member => $"'{member.Id}'"));
            findings.Report(
                DiagnosticCatalog.LoopExplodes,
                Place(facts, loop),
                $"In '{facts.Model.Id}', of each {loop.Entry.ItemUnit ?? "item"} that enters the loop of {path}, {loop.Gain:0.####} come back to '{loop.Entry.Id}', again and again: the gain is not below 1, so the loop grows without end whatever the capacity. Let a part of it leave: an error rate or a share below 1, 'maxAttempts', a connection out of the loop, or a smaller 'times'.");
        }
    }

    /// <summary>True for a loop that explodes and that nobody leaves for want of patience.</summary>
    public static bool Applies(FlowFacts facts, FlowLoop loop) => loop.Explodes && loop.Members.All(member => facts.FieldsOf(member).Find("patience") is null);

    // What multiplies is the culprit; without it what sends back.
    private static SourceSpan Place(FlowFacts facts, FlowLoop loop)
    {
        var inside = loop.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var connections = facts.Flow.Connections.Where(connection => inside.Contains(connection.From) && inside.Contains(connection.To)).ToArray();
        if (connections.FirstOrDefault(connection => facts.WrittenOf(connection)?.Times is not null) is { } times)
        {
            return facts.WrittenOf(times)!.Times!.Span;
        }

        if (loop.Members.FirstOrDefault(member => member.Kind == ComponentKind.Retry) is { } retry)
        {
            return facts.PlaceOf(retry, "share");
        }

        return connections.LastOrDefault(connection => connection.To == loop.Entry.Id)?.Origin ?? loop.Entry.Origin;
    }
}
