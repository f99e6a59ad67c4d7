using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Says which nodes read each other in one bin, at the first of them in the text.</summary>
internal static class CycleReport
{
    /// <summary>Reports a cycle whose nodes are each read by the one before.</summary>
    public static void Report(IReadOnlyList<EngineNode> cycle, FindingSink findings)
    {
        var first = Enumerable.Range(0, cycle.Count).MinBy(i => cycle[i].Origin.Start);
        var path = Enumerable.Range(0, cycle.Count + 1).Select(i => cycle[(first + i) % cycle.Count]).ToArray();
        var text = string.Join(" -> ", path.Select(node => node.Id));
        findings.Report(
            DiagnosticCatalog.SameBinCycle,
            Place(path[0], path[1].Id),
            $"{text}: each reads the next in the same bin. Read one of them a bin later, with SHIFT(x, 1).",
            related: [.. path[1..^1].Select(node => new RelatedPlace(node.Origin.Location, node.Id))]);
    }

    /// <summary>Where a node reads another one, if it is an expression.</summary>
    private static SourceSpan Place(EngineNode reader, string source) =>
        reader is ExprNode expr && ExpressionNames.In(expr.Expression).FirstOrDefault(name => name.Name == source) is { } read
            ? read.Span
            : reader.Origin;
}
