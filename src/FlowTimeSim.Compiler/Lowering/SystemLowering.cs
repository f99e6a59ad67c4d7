using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Lowers a bound system to the engine's nodes.</summary>
internal sealed class SystemLowering(BindingContext context, BoundSystem system)
{
    /// <summary>The engine model; null after a finding.</summary>
    public EngineModel? Lower()
    {
        var blocking = new BlockingLowering(context, system);
        var components = new ComponentLowering(context, system.Connections, blocking);
        var connections = new ConnectionLowering(context);
        var classes = new ClassLowering(context, system.Connections);
        foreach (var (id, syntax) in context.Fields.FreeSeries)
        {
            if (context.Fields.Free(id) is { } series)
            {
                context.Nodes.Define(id, series.Value, context.Grid, syntax.Id.Span);
            }
        }

        foreach (var component in system.Components)
        {
            components.Lower(component);
            classes.Lower(component);
            foreach (var connection in system.Connections.Where(connection => connection.From == component))
            {
                connections.Lower(connection);
            }
        }

        blocking.Lower();
        var retries = new RetryLowering(context, system, connections);
        foreach (var component in system.Components.Where(component => component.Kind == ComponentKind.Retry))
        {
            retries.Lower(component);
        }

        PoolLowering.Lower(context);
        foreach (var ratio in context.References.Requested)
        {
            Ratio(ratio);
        }

        return Assemble();
    }

    private EngineModel? Assemble()
    {
        var zeros = system.Outputs.Where(output => context.Symbols.TryGet(output.Series, out var symbol) && symbol.NodeId == SymbolCollector.ZeroNode).ToArray();
        if (zeros.Length > 0)
        {
            context.Nodes.Add(new ConstNode(SymbolCollector.ZeroNode, context.Recipe.Scenario.Span, new double[context.Grid.Bins]));
        }

        if (context.Nodes.All.Count == 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.BehaviourMissing, context.Recipe.Scenario.Span, $"The scenario has nothing to run: no component and no series.");
            return null;
        }

        var (ordered, cycle) = NodeOrder.Sort(context.Nodes.All);
        if (!cycle.IsEmpty)
        {
            if (!PoolLowering.ReportOrder(context, cycle))
            {
                ReportCycle(cycle);
            }

            return null;
        }

        context.Nodes.OrderRandom(DrawOrder.Of(context.Nodes.Random, ordered, context.Findings));
        var topology = new TopologyLowering(context, system);
        return new EngineModel(context.Grid, ordered)
        {
            Title = context.Recipe.Scenario.Metadata.Title?.Value ?? context.Recipe.Scenario.Metadata.Id?.Value,
            Outputs = [.. system.Outputs.Select(Output).OfType<EngineOutput>()],
            Topology = topology.Nodes(),
            Edges = topology.Edges(),
        };
    }

    // Waiting times are computed from a run: an engine has no node of them to export.
    private EngineOutput? Output(EngineOutput output) =>
        context.Symbols.TryGet(output.Series, out var symbol) && (symbol.Role != SymbolRole.Derived || context.References.IsRequested(symbol))
            ? new EngineOutput(symbol.NodeId, output.As)
            : null;

    private void Ratio(Symbol symbol)
    {
        var where = symbol.Origin;
        var name = symbol.Component?.Name ?? symbol.Pool!.Id.Value;
        string Named(string measure) => symbol.Class is { } one ? ClassNames.Series($"{name}.{measure}", one) : $"{name}.{measure}";
        NameExpression Measure(string measure) => Code.Name(where, context.Symbols.TryGet(Named(measure), out var found) ? found.NodeId : $"{name}_{measure}");
        if (symbol.Derived == DerivedMeasure.Occupancy)
        {
            context.Nodes.Add(new ExprNode(symbol.NodeId, where, Code.Divide(where, Measure("used"), Measure("size"))));
            return;
        }

        var capacity = Measure("capacity");
        var code = symbol.Derived switch
        {
            DerivedMeasure.Utilization => Code.Divide(where, Measure("attempts"), capacity),
            DerivedMeasure.Load => Code.Divide(where, Measure("arrivals"), capacity),
            DerivedMeasure.Pressure => Code.Divide(where, Code.Add(where, Code.Name(where, Holding.Waiting(context, symbol.Component!)), Measure("arrivals")), capacity),
            _ => Code.Multiply(where, Code.Divide(where, Measure("queue"), Measure("served")), Code.Number(where, context.Grid.BinMinutes)),
        };
        context.Nodes.Add(new ExprNode(symbol.NodeId, where, code));
    }

    private void ReportCycle(ImmutableArray<EngineNode> cycle)
    {
        var names = context.Symbols.All.Where(symbol => symbol.Role != SymbolRole.Zero).GroupBy(symbol => symbol.NodeId).ToDictionary(group => group.Key, group => group.First().Name);
        var shown = cycle.Where(node => names.ContainsKey(node.Id)).DefaultIfEmpty(cycle[0]).ToArray();
        string NameOf(EngineNode node) => names.GetValueOrDefault(node.Id, node.Id);
        var path = string.Join(" -> ", shown.Append(shown[0]).Select(NameOf));
        context.Findings.Report(
            DiagnosticCatalog.Cycle,
            shown[0].Origin,
            $"These need each other in the same bin: {path}. Let one read the bin before: SHIFT({NameOf(shown[^1])}, 1), or put a lag on a connection.",
            related: [.. shown.Skip(1).Select(node => new RelatedPlace(node.Origin.Location, NameOf(node)))]);
    }
}
