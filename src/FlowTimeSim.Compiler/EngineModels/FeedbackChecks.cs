using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Which loops an engine takes, and which of them it evaluates wrongly.</summary>
internal static class FeedbackChecks
{
    /// <summary>False after an error; what is merely evaluated wrongly is a warning.</summary>
    public static bool Check(EngineModel model, ModelReads reads, EngineReading reading)
    {
        var lagged = reads.HasLags;
        if (!reading.Dialect.AcceptsFeedback)
        {
            return !lagged || LoopsAreAbsent(model, reading);
        }

        if (!reading.Dialect.EvaluatesFeedbackInSpans)
        {
            return true;
        }

        RoutersInARow(model, reading);
        if (FlowTimeOrder.Of(reads, model.Nodes.Length) is not { } order)
        {
            return KernelsFit(model, reading);
        }

        return !lagged || (KindsFit(model, order, reading) && Spans(model, order, reading));
    }

    /// <summary>A cycle within one bin is told by the program's compiler, but that lets a kernel be that begins with zeros.</summary>
    private static bool KernelsFit(EngineModel model, EngineReading reading)
    {
        if (ProgramCompiler.Compile(model, new FindingSink()) is null)
        {
            return true;
        }

        var node = model.Nodes.OfType<ExprNode>().First(expr => expr.Expression.Span.Characters.Contains("CONV", StringComparison.OrdinalIgnoreCase));
        reading.Findings.Report(DiagnosticCatalog.EngineFeedback, node.Expression.Span, $"For {reading.Dialect.Name} CONV reads the same bin, also where the kernel begins with 0. Write a sum of SHIFTs in a loop.");
        return false;
    }

    /// <summary>0.6 takes no loop at all, also none with a lag.</summary>
    private static bool LoopsAreAbsent(EngineModel model, EngineReading reading)
    {
        var flat = model with
        {
            Nodes = [.. model.Nodes.Select(node => node is ExprNode expr ? expr with { Expression = WithoutLags(expr) } : node)],
        };
        if (FlowTimeOrder.Of(flat) is not null || FlowTimeOrder.Of(model) is null)
        {
            return true;
        }

        var read = model.Nodes.SelectMany(NodeRead.Of).First(read => read.IsLagged);
        reading.Findings.Report(DiagnosticCatalog.EngineFeedback, read.Where, $"{reading.Dialect.Name} refuses every loop, also one with a lag: no queue can be written for it.");
        return false;
    }

    /// <summary>The same reads, all in one bin.</summary>
    private static CallExpression WithoutLags(ExprNode expr) =>
        new CallExpression(expr.Origin, "MIN", expr.Origin, [.. ExpressionNames.In(expr.Expression)]);

    private static bool KindsFit(EngineModel model, FlowTimeOrder order, EngineReading reading)
    {
        var ok = true;
        foreach (var (reader, source, read) in order.LaggedReads().Where(read => read.Reader == read.Source))
        {
            ok = false;
            reading.Findings.Report(DiagnosticCatalog.EngineFeedback, read.Where, $"{reading.Dialect.Name} fails when a node shifts itself. Give '{read.Id}' a second node that repeats it, and shift that.");
        }

        foreach (var (first, last) in order.Spans)
        {
            for (var at = first; at <= last; at++)
            {
                var node = model.Nodes[order.Order[at]];
                if (node is not (ExprNode or QueueNode))
                {
                    ok = false;
                    var reader = model.Nodes[order.Order[first]].Id;
                    reading.Findings.Report(DiagnosticCatalog.EngineFeedback, node.Origin, $"{reading.Dialect.Name} refuses '{node.Id}' between '{reader}' and what that shifts. Declare '{node.Id}' before '{reader}'.");
                }
            }
        }

        return ok;
    }

    private static bool Spans(EngineModel model, FlowTimeOrder order, EngineReading reading)
    {
        var stray = order.Stray().ToArray();
        if (stray.Length == 0)
        {
            return true;
        }

        var first = (ExprNode)model.Nodes[order.Order[order.Spans[0].First]];
        var last = model.Nodes[stray.MaxBy(read => order.PositionOf(read.Source)).Source].Id;
        var edit = new TextEdit(first.Expression.Span with { Start = first.Expression.Span.End }, $" + 0 * SHIFT({last}, 1)");
        var places = stray.Skip(1).Select(read => new RelatedPlace(read.Read.Where.Location, read.Read.Id)).ToImmutableArray();
        reading.Findings.Report(
            DiagnosticCatalog.EngineEvaluatesWrongly,
            stray[0].Read.Where,
            $"{reading.Dialect.Name} reads 0 for '{stray[0].Read.Id}' here, whatever it is: it evaluates loops only up to what '{first.Id}' shifts. Add '+ 0 * SHIFT({last}, 1)' to '{first.Id}'.",
            [edit],
            places);
        return true;
    }

    /// <summary>Routers are evaluated in one extra pass only.</summary>
    private static void RoutersInARow(EngineModel model, EngineReading reading)
    {
        var routers = model.Nodes.OfType<RouterNode>().ToArray();
        if (routers.Length < 2)
        {
            return;
        }

        var byId = model.Nodes.GroupBy(node => node.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var targets = routers.SelectMany(router => router.Routes).Select(route => route.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var router in routers)
        {
            if (Behind(router.Queue, byId).FirstOrDefault(targets.Contains) is { } target)
            {
                reading.Findings.Report(
                    DiagnosticCatalog.EngineEvaluatesWrongly,
                    router.Origin,
                    $"{reading.Dialect.Name} evaluates routers in one pass: '{router.Id}' splits what '{target}' was before another router replaced it. Write one of the splits as expressions, 'x * weight'.");
            }
        }
    }

    /// <summary>A node and all that it reads, near or far.</summary>
    private static HashSet<string> Behind(string id, Dictionary<string, EngineNode> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            foreach (var read in byId.TryGetValue(next, out var node) ? NodeRead.Of(node) : [])
            {
                if (seen.Add(read.Id))
                {
                    open.Push(read.Id);
                }
            }
        }

        return seen;
    }
}
