using System.Collections.Immutable;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>
/// What the tables refused. It is taken out of the tree, and the map it stood in is marked, so that what comes after neither
/// reports a refused value again nor misses it: one mistake is one message.
/// </summary>
internal sealed class Refusals
{
    /// <summary>Says nothing about the rest of its map.</summary>
    private const string Version = "version";

    private readonly HashSet<YamlNode> refused = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<YamlMapping> partial = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when nothing was refused.</summary>
    public bool IsEmpty => refused.Count == 0 && partial.Count == 0;

    /// <summary>A value that is not what its place takes.</summary>
    public void Refuse(YamlNode node) => refused.Add(node);

    /// <summary>True for a value that was refused.</summary>
    public bool Contains(YamlNode node) => refused.Contains(node);

    /// <summary>True for a map of which a part is known to be missing.</summary>
    public bool IsMarked(YamlMapping mapping) => partial.Contains(mapping);

    /// <summary>A map of which a part is unknown, missing or unreadable.</summary>
    public void Mark(YamlMapping mapping, string key = "")
    {
        if (key != Version)
        {
            partial.Add(mapping);
        }
    }

    /// <summary>The map without what was refused.</summary>
    public YamlMapping Prune(YamlMapping mapping)
    {
        if (IsEmpty)
        {
            return mapping;
        }

        var isPartial = mapping.IsPartial || partial.Contains(mapping);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var lost = refused.Contains(entry.Value);
            if (!lost)
            {
                entries.Add(entry with { Value = Prune(entry.Value, ref lost) });
            }

            isPartial |= lost && entry.Key.Value != Version;
        }

        return new YamlMapping(mapping.Span, entries.ToImmutable()) { IsPartial = isPartial };
    }

    // An item that is gone is missing in the map that holds the list.
    private YamlNode Prune(YamlNode node, ref bool lost)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return Prune(mapping);
            case YamlSequence list:
                lost |= list.Items.Any(Contains);
                var items = ImmutableArray.CreateBuilder<YamlNode>(list.Items.Length);
                foreach (var item in list.Items.Where(item => !refused.Contains(item)))
                {
                    items.Add(Prune(item, ref lost));
                }

                return new YamlSequence(list.Span, items.ToImmutable());
            default:
                return node;
        }
    }
}
