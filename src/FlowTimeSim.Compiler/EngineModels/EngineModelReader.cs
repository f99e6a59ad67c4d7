using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>
/// Reads a bare engine model as a release would accept it (design: engine.md, "What each release accepts"). What the release refuses is an
/// error at its place; what it accepts although it hides a mistake is an error or a warning.
/// </summary>
public static class EngineModelReader
{
    /// <summary>Reads one file.</summary>
    /// <returns>The model, or null after an error.</returns>
    public static EngineModel? Read(SourceText source, EngineDialect dialect, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(findings);
        var local = new FindingSink();
        var document = YamlReader.Read(source, local);
        var model = Read(source, document, dialect, local);
        findings.AddRange(local.ToSorted());
        return local.HasErrors ? null : model;
    }

    /// <summary>Reads a file whose YAML was read already.</summary>
    internal static EngineModel? Read(
        SourceText source, YamlDocument document, EngineDialect dialect, FindingSink findings, long workLimit = ModelWork.DefaultLimit) =>
        Read(source, document, new EngineReading(dialect, findings) { IsPartial = document.IsPartial, WorkLimit = workLimit });

    /// <summary>Reads a file whose YAML was read already; afterwards <see cref="EngineReading.Reads"/> says what its nodes read.</summary>
    internal static EngineModel? Read(SourceText source, YamlDocument document, EngineReading reading)
    {
        if (document.Root is YamlMapping root)
        {
            return ReadRoot(root, reading);
        }

        if (!document.IsPartial)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, document.Root?.Span ?? source.Span, $"An engine model is a mapping with 'schemaVersion', 'grid' and 'nodes'.");
        }

        return null;
    }

    /// <summary>The body of a model: an artifact has it under <c>spec</c>.</summary>
    internal static EngineModel? ReadBody(YamlMapping body, EngineReading reading)
    {
        var grid = GridReading.Read(body, reading);
        var list = reading.Required(body, "nodes", "A model");
        var items = list is null ? [] : reading.Items(list, "nodes");
        if (list is not null && items.IsEmpty && !reading.Dialect.AcceptsNoNodes)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineMissing, list.Span, $"{reading.Dialect.Name} refuses a model without nodes.");
        }

        if (grid is not null && !ModelWork.Fits(items.Length, grid.Bins, 1, reading.WorkLimit, (body["grid"] ?? body).Span.Location, reading.Findings))
        {
            return null;
        }

        var nodes = ImmutableArray.CreateBuilder<EngineNode>(items.Length);
        foreach (var item in items)
        {
            if (NodeReading.Read(item, grid, reading) is { } node)
            {
                nodes.Add(node);
            }
        }

        var whole = nodes.Count == items.Length;
        var known = new KnownNodes(nodes.DrainToImmutable(), IsWhole: whole && !reading.IsPartial);
        var outputs = OutputReading.Read(body, known, reading);
        var (topology, edges) = reading.Dialect.HasTopology ? TopologyReading.Read(body, known, reading) : ([], []);
        var arrivals = TrafficReading.Read(body, known, reading);
        if (grid is null || !whole)
        {
            _ = ModelChecks.Ids(known, reading);
            return null;
        }

        var model = new EngineModel(grid, Initials(known.Nodes, topology))
        {
            Outputs = outputs,
            Topology = topology,
            Edges = edges,
            ClassArrivals = arrivals,
        };
        var reads = new ModelReads(model.Nodes);
        if (!ModelChecks.Ids(known, reading, reads.Numbers.Count))
        {
            return null;
        }

        reading.Reads = reads;
        return ModelChecks.References(model, reads, known, reading) && FeedbackChecks.Check(model, reads, reading) ? model : null;
    }

    private static EngineModel? ReadRoot(YamlMapping root, EngineReading reading)
    {
        reading.CheckKeys(root, "a model", [.. reading.Dialect.RootKeys]);
        if (reading.Required(root, "schemaVersion", "A model") is { } version
            && reading.Number(version, "schemaVersion") is { } number && number != 1)
        {
            reading.Findings.Report(DiagnosticCatalog.EngineValue, version.Span, $"'schemaVersion' is 1: no release reads another one.");
        }

        ProvenanceReading.Check(root, reading);
        return ReadBody(root, reading);
    }

    /// <summary>A queue's level before bin 0 is said by the component whose queue depth it is.</summary>
    private static ImmutableArray<EngineNode> Initials(ImmutableArray<EngineNode> nodes, ImmutableArray<TopologyNode> topology)
    {
        var levels = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var component in topology)
        {
            if (component.InitialQueueDepth is { } level && component.Semantics.FirstOrDefault(pair => pair.Key == "queueDepth").Value is { } id)
            {
                levels[id] = level;
            }
        }

        return levels.Count == 0
            ? nodes
            : [.. nodes.Select(node => node is QueueNode queue && levels.TryGetValue(queue.Id, out var level) ? queue with { Initial = level } : node)];
    }
}
