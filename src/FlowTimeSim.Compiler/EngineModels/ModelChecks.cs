using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Checks of a whole model: its ids, and what its nodes read.</summary>
internal static class ModelChecks
{
    /// <summary>False after a finding about an id.</summary>
    public static bool Ids(KnownNodes known, EngineReading reading)
    {
        var comparer = reading.Dialect.AcceptsAnyId ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var seen = new Dictionary<string, EngineNode>(comparer);
        var ok = true;
        foreach (var node in known.Nodes)
        {
            if (!seen.TryAdd(node.Id, node))
            {
                ok = false;
                var other = seen[node.Id];
                if (other.Id == node.Id)
                {
                    reading.Findings.Report(DiagnosticCatalog.EngineNodeId, node.Origin, $"Two nodes are called '{node.Id}'.", related: [new(other.Origin.Location, "the first one")]);
                }
                else
                {
                    reading.Findings.Report(DiagnosticCatalog.EngineNodeId, node.Origin, $"'{node.Id}' and '{other.Id}' differ only in case, which {reading.Dialect.Name} refuses.", related: [new(other.Origin.Location, other.Id)]);
                }
            }

            if (!reading.Dialect.AcceptsAnyId && !IsName(node.Id))
            {
                ok = false;
                reading.Findings.Report(DiagnosticCatalog.EngineNodeId, node.Origin, $"'{node.Id}' is no id of {reading.Dialect.Name}. It takes letters, digits and '_', and begins with no digit.");
            }
        }

        return ok;
    }

    /// <summary>False after a finding about a name that nothing has, or an argument that is no literal.</summary>
    public static bool References(EngineModel model, EngineReading reading)
    {
        var known = new KnownNodes(model.Nodes, IsWhole: !reading.IsPartial);
        var ok = true;
        foreach (var read in model.Nodes.SelectMany(NodeRead.Of))
        {
            ok &= known.Check(read.Id, read.Where, reading.Findings, DiagnosticCatalog.UnknownName);
        }

        foreach (var expr in model.Nodes.OfType<ExprNode>())
        {
            ok &= LiteralArguments.Check(expr.Expression, reading.Findings);
        }

        return ok && RouterTargets.Of(model, reading.Findings) is not null;
    }

    private static bool IsName(string id) =>
        !char.IsAsciiDigit(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
