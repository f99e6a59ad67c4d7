using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>Brings all feedback into one span of the release's own order (design: engine.md, "All feedback in one span").</summary>
internal static class FeedbackSpan
{
    /// <summary>A node that shifts itself shifts a second node that repeats it: the release fails otherwise.</summary>
    public static EngineModel WithoutSelfShifts(EngineModel model, PartNames names)
    {
        var nodes = ImmutableArray.CreateBuilder<EngineNode>(model.Nodes.Length);
        foreach (var node in model.Nodes)
        {
            if (node is not ExprNode expr || !NodeRead.Of(node).Any(read => read.IsLagged && read.Id == node.Id))
            {
                nodes.Add(node);
                continue;
            }

            var again = names.Next(expr.Id, "again");
            nodes.Add(expr with { Expression = Renamed(expr.Expression, expr.Id, again) });
            nodes.Add(new ExprNode(again, expr.Origin, new NameExpression(expr.Origin, expr.Id)));
        }

        return model with { Nodes = nodes.ToImmutable() };
    }

    /// <summary>The first expression that shifts a later node also shifts, times 0, the last node that anything shifts.</summary>
    public static EngineModel Glued(EngineModel model)
    {
        if (FlowTimeOrder.Of(model) is not { } order || !order.Stray().Any())
        {
            return model;
        }

        var first = order.Order[order.Spans[0].First];
        var last = model.Nodes[order.LaggedReads().MaxBy(read => order.PositionOf(read.Source)).Source].Id;
        var reader = (ExprNode)model.Nodes[first];
        var at = reader.Origin;
        var shift = new CallExpression(at, "SHIFT", at, [new NameExpression(at, last), new NumberExpression(at, 1)]);
        var nothing = new BinaryExpression(at, BinaryOperator.Multiply, at, new NumberExpression(at, 0), shift);
        var glued = reader with { Expression = new BinaryExpression(at, BinaryOperator.Add, at, reader.Expression, nothing) };
        return model with { Nodes = model.Nodes.SetItem(first, glued) };
    }

    /// <summary>True when every lagged read of the release gets its value: its source stands before the reader or in the same span.</summary>
    public static bool IsProven(EngineModel model) =>
        FlowTimeOrder.Of(model) is { } order && !order.Stray().Any() && order.LaggedReads().All(read => read.Reader != read.Source)
        && order.Spans.All(span => Enumerable.Range(span.First, span.Last - span.First + 1).All(at => model.Nodes[order.Order[at]] is ExprNode or QueueNode));

    /// <summary>The nodes with a kernel that stand in a span or in a loop: there the release's CONV is not to be relied on.</summary>
    public static HashSet<string> WithKernelsInside(EngineModel model)
    {
        var inside = CyclicNodes.In([.. model.Nodes]);
        if (FlowTimeOrder.Of(model) is { } order)
        {
            foreach (var (first, last) in order.Spans)
            {
                inside.UnionWith(Enumerable.Range(first, last - first + 1).Select(at => model.Nodes[order.Order[at]].Id));
            }
        }

        inside.IntersectWith(model.Nodes.OfType<ExprNode>().Where(expr => HasKernel(expr.Expression)).Select(expr => expr.Id));
        return inside;
    }

    private static bool HasKernel(Expression expression) => expression switch
    {
        CallExpression call => call.Is("CONV") || call.Arguments.Any(HasKernel),
        BinaryExpression binary => HasKernel(binary.Left) || HasKernel(binary.Right),
        NegateExpression negate => HasKernel(negate.Operand),
        _ => false,
    };

    private static Expression Renamed(Expression expression, string from, string to) => expression switch
    {
        NameExpression name when name.Name == from => name with { Name = to },
        NegateExpression negate => negate with { Operand = Renamed(negate.Operand, from, to) },
        BinaryExpression binary => binary with { Left = Renamed(binary.Left, from, to), Right = Renamed(binary.Right, from, to) },
        CallExpression call => call with { Arguments = [.. call.Arguments.Select(argument => Renamed(argument, from, to))] },
        _ => expression,
    };
}
