using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>The nodes of a bare model as series without a unit, under their ids. They are made when the first one is asked for: most runs of a large model ask for none.</summary>
internal sealed class NodeSeries(ImmutableArray<EngineNode> nodes) : IReadOnlyDictionary<string, SeriesInfo>
{
    private readonly Lazy<Dictionary<string, SeriesInfo>> all = new(() => nodes.ToDictionary(
        node => node.Id,
        node => new SeriesInfo(node.Id, SeriesKind.Other, Unit.None, node.Origin) { NodeId = node.Id },
        StringComparer.Ordinal));

    public IEnumerable<string> Keys => all.Value.Keys;

    public IEnumerable<SeriesInfo> Values => all.Value.Values;

    public int Count => nodes.Length;

    public SeriesInfo this[string key] => all.Value[key];

    public bool ContainsKey(string key) => all.Value.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out SeriesInfo value) => all.Value.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, SeriesInfo>> GetEnumerator() => all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
