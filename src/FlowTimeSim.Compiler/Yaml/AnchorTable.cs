using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using YamlDotNet.Core;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>The anchors of a document. What aliases stand for is counted as if it were written out, and bounded.</summary>
internal sealed class AnchorTable(int maximumDepth, FindingSink findings)
{
    private const long MaximumExpansion = 200_000;

    private readonly Dictionary<string, (YamlNode Node, long Weight, int Height)> known = [];
    private readonly Dictionary<string, long> open = [];
    private long written;
    private long expanded;

    /// <summary>True once the budget was spent.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Counts nodes that are read.</summary>
    public void Count(long nodes) => written += nodes;

    /// <summary>A collection with this anchor begins.</summary>
    public void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            open[anchor.Value] = written;
        }
    }

    /// <summary>The node with this anchor is complete.</summary>
    public YamlNode Define(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            open.Remove(anchor.Value, out var before);
            known[anchor.Value] = (node, node is YamlScalar ? 1 : written - before, Height(node));
        }

        return node;
    }

    /// <summary>What an alias stands for, or null when that was reported.</summary>
    public YamlNode? Expand(AnchorName anchor, int depth, SourceSpan where)
    {
        var name = anchor.Value;
        if (open.ContainsKey(name))
        {
            findings.Report(DiagnosticCatalog.UnknownAlias, where, $"'*{name}' stands inside what it stands for, which would never end. Write that part out.");
            return null;
        }

        if (!known.TryGetValue(name, out var target))
        {
            var nearest = NearestName.Find(name, known.Keys);
            findings.Report(
                DiagnosticCatalog.UnknownAlias,
                where,
                $"No anchor '&{name}' stands before this alias.{(nearest is null ? string.Empty : $" Did you mean '*{nearest}'?")}",
                TextEdit.Rename(where, name, nearest));
            return null;
        }

        if (depth + target.Height > maximumDepth)
        {
            findings.Report(DiagnosticCatalog.NestedTooDeep, where, $"With what '*{name}' stands for, this is nested deeper than {maximumDepth} levels.");
            return null;
        }

        // Once spent the budget stays spent: weights of weights would soon exceed any number.
        if (!IsExhausted && expanded + target.Weight <= MaximumExpansion)
        {
            expanded += target.Weight;
            written += target.Weight;
            return target.Node;
        }

        if (!IsExhausted)
        {
            IsExhausted = true;
            findings.Report(
                DiagnosticCatalog.AliasExpansion,
                where,
                $"Written out, the aliases of this file up to here stand for more than {MaximumExpansion:#,0} entries, which is the limit. Use fewer aliases of aliases.");
        }

        return null;
    }

    // Aliases inside were checked before, so no tree is higher than the limit.
    private static int Height(YamlNode node) => node switch
    {
        YamlSequence list => 1 + list.Items.Select(Height).DefaultIfEmpty().Max(),
        YamlMapping map => 1 + map.Entries.Select(entry => Height(entry.Value)).DefaultIfEmpty().Max(),
        _ => 1,
    };
}
