using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>More waits at the end than at the start and than one average bin serves, in a buffer that keeps up on average.</summary>
internal static class BacklogNotCleared
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            if (facts.Values(buffer, "queue") is not { Length: > 0 } queue || facts.Values(buffer, "served") is not { } served
                || UnstableBuffer.Find(facts, buffer) is not null || facts.First >= queue.Length)
            {
                continue;
            }

            var (start, bin, end) = (facts.LevelBefore(buffer, queue), facts.Mean(served), queue[^1]);
            if (bin > 0 && end > (start + bin) * (1 + 1e-9))
            {
                findings.Report(
                    DiagnosticCatalog.BacklogNotCleared,
                    buffer.Origin,
                    $"In '{facts.Model.Id}', {FlowFacts.Amount(end, buffer)} still wait at '{buffer.Id}' when the horizon ends, {FlowFacts.Figure(end / bin)} times what it serves in an average bin; at the start it was {FlowFacts.Amount(start, buffer)}. Lengthen the horizon until they are served, or test 'last({buffer.Id}.queue)'.");
            }
        }
    }
}
