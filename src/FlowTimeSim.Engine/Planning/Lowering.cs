namespace FlowTimeSim.Engine;

/// <summary>Turns nodes into values: follows placeholders, folds constants, splits schedules off queues and finds equal values.</summary>
internal sealed class Lowering
{
    private readonly int bins;
    private readonly Rows<Value> values;
    private readonly EqualValues known;
    private readonly Dictionary<long, int> scalars = [];

    private Lowering(int capacity, int bins)
    {
        this.bins = bins;
        values = new Rows<Value>(capacity);
        known = new EqualValues(values, capacity);
    }

    /// <summary>Lowers nodes.</summary>
    /// <param name="nodes">The nodes of a program.</param>
    /// <param name="order">Their order within a bin, see <see cref="SameBinOrder"/>.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="map">The value of each node.</param>
    public static Value[] Lower(ReadOnlySpan<Node> nodes, ReadOnlySpan<int> order, int bins, out int[] map)
    {
        var lowering = new Lowering(nodes.Length, bins);
        map = new int[nodes.Length];
        var lagged = new Rows<LaggedValue>();
        foreach (var node in order)
        {
            map[node] = lowering.One(nodes[node], map, lagged);
        }

        var result = lowering.values.ToArray();
        for (var position = 0; position < lagged.Count; position++)
        {
            result[lagged[position].Value].A = map[lagged[position].Source];
        }

        return result;
    }

    private int One(in Node node, int[] map, Rows<LaggedValue> lagged)
    {
        var a = node.A >= 0 ? map[node.A] : -1;
        var b = node.B >= 0 ? map[node.B] : -1;
        switch (node.Kind)
        {
            case NodeKind.Scalar:
                return Scalar(node.Value);
            case NodeKind.Forward:
                return a;
            case NodeKind.Data:
                return Add(new Value(Code.Data) { Values = node.Values });
            case NodeKind.Unary:
                return Pure(new Value((Code)((int)Code.Floor + node.Operation), a));
            case NodeKind.Binary:
                return Pure(new Value((Code)node.Operation, a, b));
            case NodeKind.Select:
                return Pure(new Value(Code.Select, a, b, map[node.C]));
            case NodeKind.Pulse:
                return Add(new Value(Code.Pulse, a) { Period = node.Period, Phase = node.Phase });
            case NodeKind.Convolve:
                return node.Values!.Length == 0
                    ? Scalar(0)
                    : Add(new Value(Code.Convolve, a) { Values = node.Values.Length <= bins ? node.Values : node.Values[..bins] });
            case NodeKind.Shift when node.Lag >= bins:
                return Scalar(node.Value);
            case NodeKind.Shift when node.Lag == 0:
                return a;
            case NodeKind.Shift:
                // The source of a lag may come later in the order: it is filled in at the end.
                lagged.Add(new LaggedValue(values.Count, node.A));
                return Add(new Value(Code.Shift) { Lag = node.Lag, Number = node.Value });
            default:
                var loss = node.C >= 0 ? map[node.C] : Scalar(0);
                var outflow = node.Period == 0 ? b : Dispatch(node, b, node.D >= 0 ? map[node.D] : Scalar(double.PositiveInfinity));
                return Add(new Value(Code.Queue, a, outflow, loss) { Number = node.Value });
        }
    }

    private int Dispatch(in Node node, int outflow, int capacity)
    {
        var phase = ((node.Phase % node.Period) + node.Period) % node.Period;
        return Add(new Value(Code.Dispatch, outflow, capacity) { Period = node.Period, Phase = phase });
    }

    private int Pure(Value value)
    {
        if (Folded(value) is { } constant)
        {
            return Scalar(constant);
        }

        ref var number = ref known.Find(value);
        if (number < 0)
        {
            number = Add(value);
        }

        return number;
    }

    private double? Folded(in Value value)
    {
        for (var position = 0; position < 3; position++)
        {
            if (value.Operand(position) is >= 0 and var operand && values[operand].Code != Code.Scalar)
            {
                return null;
            }
        }

        var a = values[value.A].Number;
        return value.Code switch
        {
            Code.Select => values[a != 0 ? value.B : value.C].Number,
            >= Code.Floor => Scalars.Apply((UnaryOperation)(value.Code - Code.Floor), a),
            _ => Scalars.Apply((BinaryOperation)value.Code, a, values[value.B].Number),
        };
    }

    private int Scalar(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        if (!scalars.TryGetValue(bits, out var value))
        {
            scalars[bits] = value = Add(new Value(Code.Scalar) { Number = number });
        }

        return value;
    }

    private int Add(Value value)
    {
        values.Add(value);
        return values.Count - 1;
    }
}
