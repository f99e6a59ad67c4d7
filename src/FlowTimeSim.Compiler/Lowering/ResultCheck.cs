using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>Looks at one run: numbers are finite, what flows and what can be served is not below 0, simulated weights sum to 1.</summary>
internal sealed class ResultCheck(BindingContext context, BoundSystem system)
{
    /// <summary>Down to this share of the largest value a negative one is rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Reports the first thing that is wrong with each series.</summary>
    public void Check(RunResult run)
    {
        if (run.FirstNonFinite is { } fault)
        {
            var symbol = context.Symbols.All.FirstOrDefault(s => s.NodeId == fault.Name);
            var where = symbol?.Origin ?? context.Nodes.All.First(node => node.Id == fault.Name).Origin;
            context.Findings.Report(
                DiagnosticCatalog.NotFinite, where, $"'{symbol?.Name ?? fault.Name}' is not a finite number in bin {fault.Bin} ({context.Grid.Describe(fault.Bin)}): it becomes too large.");
            return;
        }

        foreach (var symbol in context.Symbols.All.Where(s => s.Component is not null && s.Class is null && s.Role is SymbolRole.Field or SymbolRole.Node && s.Kind == SeriesKind.Flow))
        {
            NotNegative(run, symbol);
        }

        foreach (var group in system.Connections.Where(c => c.Weight is not null).GroupBy(c => c.ShareKey))
        {
            Weights(run, [.. group]);
        }
    }

    private void NotNegative(RunResult run, Symbol symbol)
    {
        if (symbol.Measure is not ("demand" or "capacity") || !run.TryGet(symbol.NodeId, out var series))
        {
            return;
        }

        var values = series.Value.Span;
        var scale = 0.0;
        foreach (var value in values)
        {
            scale = Math.Max(scale, Math.Abs(value));
        }

        for (var bin = 0; bin < values.Length; bin++)
        {
            if (values[bin] < -Rounding * scale)
            {
                var where = context.Events.CauseOf(symbol.Name, bin) ?? symbol.Component!.Fields.Find(symbol.Measure)?.Span ?? symbol.Origin;
                context.Findings.Report(
                    DiagnosticCatalog.NegativeValue,
                    where,
                    $"'{symbol.Name}' is {values[bin]:#,0.######} in bin {bin} ({context.Grid.Describe(bin)}): it cannot be below 0. Write MAX(0, ...) if that is meant.");
                return;
            }
        }
    }

    // All of an outlet, or of it the classes that the connections take.
    private double[]? Whole(RunResult run, BoundConnection connection, Symbol outlet)
    {
        if (!context.Classes.IsPart(connection))
        {
            return run.TryGet(outlet.NodeId, out var all) ? all.Value.ToArray() : null;
        }

        double[]? sum = null;
        foreach (var one in context.Classes.Of(connection))
        {
            var part = context.Symbols.TryGet(ClassNames.Series(outlet.Name, one), out var symbol) && run.TryGet(symbol.NodeId, out var values) ? values.Value.ToArray() : [0];
            sum = sum is null ? part : Columns.Zip(sum, part, Columns.Add);
        }

        return sum;
    }

    // The share that arrives tells what a simulated weight was; known weights were summed when they were bound.
    private void Weights(RunResult run, BoundConnection[] group)
    {
        if (group.All(c => c.Weight!.Known is not null) || group.Any(c => ConnectionBinder.IsRest(c.Syntax) || c.Times is not null || c.LagBins > 0)
            || !context.Symbols.TryGet($"{group[0].From.Name}.{group[0].Outlet}", out var outlet) || Whole(run, group[0], outlet) is not { } total)
        {
            return;
        }

        for (var bin = 0; bin < total.Length; bin++)
        {
            var whole = total[bin];
            var sum = group.Sum(c => run[c.NodeId][bin]);
            if (Math.Abs(sum - whole) > Rounding * Math.Max(Math.Abs(whole), Math.Abs(sum)))
            {
                context.Findings.Report(
                    DiagnosticCatalog.WeightSum,
                    group[0].Syntax.Weight!.Span,
                    $"The weights of {outlet.Name} sum to {sum / whole:0.######} in bin {bin} ({context.Grid.Describe(bin)}), not to 1. Mend them, or let one be 'weight: rest'.");
                return;
            }
        }
    }
}
