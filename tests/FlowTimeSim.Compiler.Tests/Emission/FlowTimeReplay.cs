using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Tests.Emission;

/// <summary>
/// What the release of May 2026 answers, with its mistakes: nodes in its own order, spans bin by bin, routers in one extra pass. It stands
/// beside our engine and shares no code with it but the order.
/// </summary>
internal sealed class FlowTimeReplay
{
    private readonly EngineModel model;
    private readonly Dictionary<string, double[]> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> replaced = new(StringComparer.Ordinal);

    private FlowTimeReplay(EngineModel model)
    {
        this.model = model;
        foreach (var node in model.Nodes)
        {
            values[node.Id] = new double[model.Grid.Bins];
        }
    }

    public static IReadOnlyDictionary<string, double[]> Run(EngineModel model)
    {
        var replay = new FlowTimeReplay(model);
        var order = FlowTimeOrder.Of(model)!;
        replay.Pass(order);
        var routers = model.Nodes.OfType<RouterNode>().ToArray();
        var targets = routers.SelectMany(router => router.Routes.Select(route => (route.Target, Values: replay.Split(router, route)))).ToArray();
        foreach (var (target, split) in targets)
        {
            replay.values[target] = split;
            replay.replaced.Add(target);
        }

        if (routers.Length > 0)
        {
            replay.Pass(order);
        }

        return replay.values;
    }

    private double[] Split(RouterNode router, RouterRoute route) =>
        [.. values[router.Queue].Select(value => value * (route.Weight / router.Routes.Sum(other => other.Weight)))];

    private void Pass(FlowTimeOrder order)
    {
        for (var at = 0; at < order.Order.Length; at++)
        {
            var span = order.Spans.FirstOrDefault(span => span.First == at, (First: at, Last: at));
            for (var bin = 0; bin < model.Grid.Bins; bin++)
            {
                for (var i = span.First; i <= span.Last; i++)
                {
                    var node = model.Nodes[order.Order[i]];
                    if (!replaced.Contains(node.Id))
                    {
                        values[node.Id][bin] = Value(node, bin);
                    }
                }
            }

            at = span.Last;
        }
    }

    private double Value(EngineNode node, int bin) => node switch
    {
        ConstNode constant => constant.Values[bin],
        PmfNode pmf => pmf.ExpectedValue(),
        ExprNode expr => Value(expr.Expression, bin),
        RouterNode router => values[router.Queue][bin],
        QueueNode queue => Level(queue, bin),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private double Level(QueueNode queue, int bin)
    {
        var before = bin == 0 ? queue.Initial : values[queue.Id][bin - 1];
        return Math.Max(0, before + values[queue.Inflow][bin] - values[queue.Outflow][bin] - (queue.Loss is { } loss ? values[loss][bin] : 0));
    }

    private double Value(Expression expression, int bin) => expression switch
    {
        NumberExpression number => number.Value,
        NameExpression name => values[name.Name][bin],
        BinaryExpression binary => Value(binary, Value(binary.Left, bin), Value(binary.Right, bin)),
        CallExpression call => Value(call, bin),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static double Value(BinaryExpression binary, double a, double b) => binary.Operator switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => b == 0 ? 0 : a / b,
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };

    private double Value(CallExpression call, int bin)
    {
        double Argument(int i) => Value(call.Arguments[i], bin);
        switch (call.Function)
        {
            case "MIN": return Math.Min(Argument(0), Argument(1));
            case "MAX": return Math.Max(Argument(0), Argument(1));
            case "CLAMP": return Math.Max(Argument(1), Math.Min(Argument(2), Argument(0)));
            case "STEP": return Argument(0) >= Argument(1) ? 1 : 0;
            case "PULSE":
                var period = (int)((NumberExpression)call.Arguments[0]).Value;
                var phase = call.Arguments.Length > 1 ? (int)((NumberExpression)call.Arguments[1]).Value : 0;
                return bin >= phase && (bin - phase) % period == 0 ? call.Arguments.Length > 2 ? Argument(2) : 1 : 0;
            case "FLOOR": return Math.Floor(Argument(0));
            case "SHIFT":
                var lag = (int)((NumberExpression)call.Arguments[1]).Value;
                return bin < lag ? 0 : Value(call.Arguments[0], bin - lag);
            case "CONV":
                return ((ArrayExpression)call.Arguments[1]).Values.Take(bin + 1).Select((k, i) => k * Value(call.Arguments[0], bin - i)).Aggregate(0.0, (a, b) => a + b);
            default: throw new ArgumentOutOfRangeException(nameof(call), call.Function, null);
        }
    }
}
