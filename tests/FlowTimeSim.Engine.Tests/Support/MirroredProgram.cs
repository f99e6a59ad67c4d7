namespace FlowTimeSim.Engine.Tests;

/// <summary>Builds a program and, beside it, the plainest evaluator there is: bin by bin, each value asked for by its readers and remembered.</summary>
internal sealed class MirroredProgram(int bins)
{
    private readonly List<Func<int, double>> rules = [];
    private readonly List<(string Name, int Node)> kept = [];
    private readonly Dictionary<int, NodeRef> forwards = [];
    private double?[][] memory = [];

    public ProgramBuilder Builder { get; } = new(bins);

    public int Count => rules.Count;

    public List<NodeRef> DataNodes { get; } = [];

    public NodeRef Scalar(double value) => Add(Builder.Scalar(value), _ => value);

    public NodeRef Data(double[] values)
    {
        DataNodes.Add(Add(Builder.Data(values), t => values[t]));
        return DataNodes[^1];
    }

    public NodeRef Apply(UnaryOperation op, NodeRef a) => Add(Builder.Apply(op, a), t => op switch
    {
        UnaryOperation.Floor => Math.Floor(At(a, t)),
        UnaryOperation.Ceiling => Math.Ceiling(At(a, t)),
        UnaryOperation.Round => Math.Round(At(a, t), MidpointRounding.AwayFromZero),
        _ => Math.Abs(At(a, t)),
    });

    public NodeRef Apply(BinaryOperation op, NodeRef a, NodeRef b) => Add(Builder.Apply(op, a, b), t => Binary(op, At(a, t), At(b, t)));

    public NodeRef Select(NodeRef c, NodeRef a, NodeRef b) => Add(Builder.Select(c, a, b), t => At(c, t) != 0 ? At(a, t) : At(b, t));

    public NodeRef Shift(NodeRef source, int lag, double before) =>
        Add(Builder.Shift(source, lag, before), t => t < lag ? before : At(source, t - lag));

    public NodeRef Pulse(int period, int phase, NodeRef amplitude) =>
        Add(Builder.Pulse(period, phase, amplitude), t => t >= phase && (t - phase) % period == 0 ? At(amplitude, t) : 0);

    public NodeRef Convolve(NodeRef source, double[] kernel) => Add(Builder.Convolve(source, kernel), t =>
    {
        var sum = 0.0;
        for (var k = 0; k < kernel.Length && k <= t; k++)
        {
            sum += kernel[k] * Finite(At(source, t - k));
        }

        return sum;
    });

    public NodeRef Queue(NodeRef inflow, NodeRef outflow, NodeRef? loss, double initial, DispatchSchedule? schedule)
    {
        var self = rules.Count;
        return Add(Builder.Queue(inflow, outflow, loss, initial, schedule), t =>
        {
            var goes = At(outflow, t);
            if (schedule is not null)
            {
                var cap = schedule.Capacity is { } c ? At(c, t) : double.PositiveInfinity;
                var open = ((t - schedule.Phase) % schedule.Period) == 0;
                goes = !open ? 0 : double.IsFinite(cap) ? Math.Min(goes, cap) : goes;
            }

            var before = t == 0 ? initial : At(new NodeRef(self), t - 1);
            return Math.Max(0, before + Finite(At(inflow, t)) - Finite(goes) - (loss is { } l ? Finite(At(l, t)) : 0));
        });
    }

    public NodeRef Forward()
    {
        var self = rules.Count;
        return Add(Builder.Forward(), t => At(forwards[self], t));
    }

    public void Define(NodeRef forward, NodeRef target)
    {
        forwards[forward.Index] = target;
        Builder.Define(forward, target);
    }

    public void Keep(string name, NodeRef node)
    {
        kept.Add((name, node.Index));
        Builder.Keep(name, node);
    }

    /// <summary>Asserts that the engine, over blocks of each length, gives the bits of the plain evaluator.</summary>
    public void AssertSame(params int[] blocks)
    {
        var program = Assert.IsType<Program>(Builder.Build().Program);
        memory = new double?[rules.Count][];
        for (var i = 0; i < rules.Count; i++)
        {
            memory[i] = new double?[bins];
        }

        for (var t = 0; t < bins; t++)
        {
            foreach (var (_, node) in kept)
            {
                At(new NodeRef(node), t);
            }
        }

        foreach (var (block, compileAfter) in blocks.SelectMany(b => new[] { (b, 0L), (b, long.MaxValue) }))
        {
            var workspace = new Workspace(program, program.PlanFor(block), compileAfter);
            for (var run = 0; run < 2; run++)
            {
                var result = Evaluator.Run(workspace);
                foreach (var (name, node) in kept)
                {
                    for (var t = 0; t < bins; t++)
                    {
                        var (expected, actual) = (memory[node][t]!.Value, result[name][t]);
                        Assert.True(Same(expected, actual), $"{name}[{t}] is {actual:R} for {expected:R}, blocks of {block}, compiled after {compileAfter}, run {run}");
                    }
                }
            }
        }
    }

    /// <summary>The same bits; the sign and payload of NaN are nobody's concern.</summary>
    public static bool Same(double a, double b) =>
        double.IsNaN(a) ? double.IsNaN(b) : BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    public static double Binary(BinaryOperation op, double a, double b) => op switch
    {
        BinaryOperation.Add => a + b,
        BinaryOperation.Subtract => a - b,
        BinaryOperation.Multiply => a * b,
        BinaryOperation.Divide => b != 0 ? a / b : 0,
        BinaryOperation.Minimum => Math.Min(a, b),
        BinaryOperation.Maximum => Math.Max(a, b),
        BinaryOperation.Modulo => b == 0 ? 0 : Floored(a, b),
        BinaryOperation.Step or BinaryOperation.GreaterOrEqual => a >= b ? 1 : 0,
        BinaryOperation.Less => a < b ? 1 : 0,
        BinaryOperation.LessOrEqual => a <= b ? 1 : 0,
        BinaryOperation.Greater => a > b ? 1 : 0,
        BinaryOperation.Equal => a == b ? 1 : 0,
        _ => a == b ? 0 : 1,
    };

    private static double Floored(double a, double b)
    {
        var rest = a % b;
        return (rest < 0 && b > 0) || (rest > 0 && b < 0) ? rest + b : rest;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private double At(NodeRef node, int t) => memory[node.Index][t] ??= rules[node.Index](t);

    private NodeRef Add(NodeRef node, Func<int, double> rule)
    {
        // Nodes that only the builder makes, inside a clamp, have no rule of their own.
        Assert.Equal(rules.Count, node.Index);
        rules.Add(rule);
        return node;
    }
}
