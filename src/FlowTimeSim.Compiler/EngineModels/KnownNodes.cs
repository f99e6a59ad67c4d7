using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>The nodes that could be read; when some could not, an unknown name may be one of those and is not reported.</summary>
internal sealed record KnownNodes(ImmutableArray<EngineNode> Nodes, bool IsWhole)
{
    private HashSet<string>? set;

    private HashSet<string> Ids => set ??= Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>True for a node; else the name is reported unless it may be a node that could not be read.</summary>
    public bool Check(string id, SourceSpan where, FindingSink findings, Diagnostic diagnostic)
    {
        if (Ids.Contains(id) || !IsWhole)
        {
            return Ids.Contains(id);
        }

        if (NearestName.Find(id, Ids) is { } near)
        {
            findings.Report(diagnostic, where, $"No node is called '{id}'. Did you mean '{near}'?", TextEdit.Rename(where, id, near));
        }
        else
        {
            findings.Report(diagnostic, where, $"No node is called '{id}'.");
        }

        return false;
    }
}
