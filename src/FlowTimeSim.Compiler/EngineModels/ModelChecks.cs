using System.Buffers;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Checks of a whole model: its ids, and what its nodes read.</summary>
internal static class ModelChecks
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>False after a finding about an id.</summary>
    /// <param name="known">The nodes.</param>
    /// <param name="reading">What they were read for.</param>
    /// <param name="distinct">How many different ids there are, if that is known.</param>
    public static bool Ids(KnownNodes known, EngineReading reading, int? distinct = null)
    {
        var comparer = reading.Dialect.AcceptsAnyId ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var differ = distinct == known.Nodes.Length && (reading.Dialect.AcceptsAnyId || !known.Nodes.Any(node => node.Id.AsSpan().ContainsAnyInRange('A', 'Z')));
        var seen = new Dictionary<string, EngineNode>(differ ? 0 : known.Nodes.Length, comparer);
        var ok = true;
        foreach (var node in known.Nodes)
        {
            if (!differ && !seen.TryAdd(node.Id, node))
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
    public static bool References(EngineModel model, ModelReads reads, KnownNodes known, EngineReading reading)
    {
        var ok = true;
        for (var i = 0; i < reads.All.Length; i++)
        {
            ok &= reads.Sources[i] >= 0 || known.Check(reads.All[i].Id, reads.All[i].Where, reading.Findings, DiagnosticCatalog.UnknownName);
        }

        var open = new Stack<Expression>();
        foreach (var node in model.Nodes)
        {
            ok &= node is not ExprNode expr || LiteralArguments.Check(expr.Expression, open, reading.Findings);
        }

        return ok && RouterTargets.Of(model, reading.Findings) is not null;
    }

    private static bool IsName(string id) =>
        !char.IsAsciiDigit(id[0]) && !id.AsSpan().ContainsAnyExcept(NameCharacters);
}
