namespace FlowTimeSim.Engine;

/// <summary>
/// Collects the nodes of a program over a grid of equal bins. Every series has one value a bin; a scalar stands for the same value in every bin.
/// A wrong argument is a fault of the caller and throws; a cycle without a lag is an answer of <see cref="Build"/>.
/// </summary>
/// <param name="bins">The number of bins, at least 1.</param>
/// <param name="capacity">About how many nodes are to come and to be kept, for the memory of large programs.</param>
public sealed class ProgramBuilder(int bins, int capacity = 0)
{
    private readonly Rows<Node> nodes = new(capacity);
    private readonly List<string> names = new(capacity);
    private readonly List<int> kept = new(capacity);
    private Dictionary<string, int>? positions;
    private bool isShared; // with a program, which does not change

    /// <summary>The number of bins of every series.</summary>
    public int Bins { get; } = bins > 0 ? bins : throw new ArgumentOutOfRangeException(nameof(bins), bins, "A grid has at least one bin.");

    /// <summary>A value that is the same in every bin.</summary>
    public NodeRef Scalar(double value) => Add(new Node(NodeKind.Scalar) { Value = value });

    /// <summary>A given series; the values are copied.</summary>
    /// <exception cref="ArgumentException">There are not exactly <see cref="Bins"/> values.</exception>
    public NodeRef Data(ReadOnlyMemory<double> values) => values.Length == Bins
        ? Add(new Node(NodeKind.Data) { Values = values.ToArray() })
        : throw new ArgumentException($"{values.Length} values for {Bins} bins.", nameof(values));

    /// <summary>An operation on one value a bin.</summary>
    public NodeRef Apply(UnaryOperation op, NodeRef a) => Add(new Node(NodeKind.Unary) { Operation = (int)op, A = Check(a) });

    /// <summary>An operation on two values of the same bin.</summary>
    public NodeRef Apply(BinaryOperation op, NodeRef a, NodeRef b) =>
        Add(new Node(NodeKind.Binary) { Operation = (int)op, A = Check(a), B = Check(b) });

    /// <summary><paramref name="whenTrue"/> in the bins where the condition is not 0 (NaN is not 0), else <paramref name="whenFalse"/>.</summary>
    public NodeRef Select(NodeRef condition, NodeRef whenTrue, NodeRef whenFalse) =>
        Add(new Node(NodeKind.Select) { A = Check(condition), B = Check(whenTrue), C = Check(whenFalse) });

    /// <summary>max(lo, min(hi, v)): the lower limit wins where the limits cross.</summary>
    public NodeRef Clamp(NodeRef v, NodeRef lo, NodeRef hi) =>
        Apply(BinaryOperation.Maximum, lo, Apply(BinaryOperation.Minimum, hi, v));

    /// <summary>The values of <paramref name="lag"/> bins earlier.</summary>
    /// <param name="source">The series to read.</param>
    /// <param name="lag">How many bins back, at least 0.</param>
    /// <param name="before">The value of the first <paramref name="lag"/> bins.</param>
    public NodeRef Shift(NodeRef source, int lag, double before = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        return Add(new Node(NodeKind.Shift) { A = Check(source), Lag = lag, Value = before });
    }

    /// <summary>The causal sum over k of kernel[k] * source[t - k], summed by rising k; a value that is not finite counts as 0.</summary>
    /// <param name="source">The series to read, in the same bin too, whatever kernel[0] is.</param>
    /// <param name="kernel">The weights by age in bins; may be longer than the grid; copied.</param>
    public NodeRef Convolve(NodeRef source, ReadOnlyMemory<double> kernel) =>
        Add(new Node(NodeKind.Convolve) { A = Check(source), Values = kernel.ToArray() });

    /// <summary>The amplitude in the bins phase, phase + period, phase + 2 period and so on, else 0.</summary>
    /// <param name="period">The distance of two pulses in bins, at least 1.</param>
    /// <param name="phase">The bin of the first pulse; nothing comes before it.</param>
    /// <param name="amplitude">The value of a pulse.</param>
    public NodeRef Pulse(int period, int phase, NodeRef amplitude)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        return Add(new Node(NodeKind.Pulse) { A = Check(amplitude), Period = period, Phase = phase });
    }

    /// <summary>
    /// A level: Q[t] = max(0, Q[t-1] + inflow - outflow - loss), a value that is not finite counting as 0. The level is that at the end of the bin.
    /// </summary>
    /// <param name="inflow">What comes, items a bin.</param>
    /// <param name="outflow">What goes, items a bin.</param>
    /// <param name="loss">What is lost, items a bin; none is 0.</param>
    /// <param name="initial">The level before bin 0, in items.</param>
    /// <param name="schedule">When the outflow goes; none means in every bin.</param>
    public NodeRef Queue(NodeRef inflow, NodeRef outflow, NodeRef? loss, double initial, DispatchSchedule? schedule = null)
    {
        if (schedule is not null)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(schedule.Period, 1, nameof(schedule));
        }

        return Add(new Node(NodeKind.Queue)
        {
            A = Check(inflow),
            B = Check(outflow),
            C = loss is { } l ? Check(l) : -1,
            D = schedule?.Capacity is { } c ? Check(c) : -1,
            Value = initial,
            Period = schedule?.Period ?? 0,
            Phase = schedule?.Phase ?? 0,
        });
    }

    /// <summary>A placeholder for a node that is not made yet, for feedback. <see cref="Define"/> must say what it stands for.</summary>
    public NodeRef Forward() => Add(new Node(NodeKind.Forward));

    /// <summary>Says what a placeholder stands for.</summary>
    /// <exception cref="ArgumentException"><paramref name="forward"/> is no placeholder, or is already defined.</exception>
    public void Define(NodeRef forward, NodeRef target)
    {
        var node = nodes[Check(forward)];
        if (node.Kind != NodeKind.Forward || node.A >= 0)
        {
            throw new ArgumentException("Only an undefined placeholder can be defined.", nameof(forward));
        }

        nodes[forward.Index] = node with { A = Check(target) };
    }

    /// <summary>Makes a node a series of the result. One node may be kept under several names.</summary>
    /// <exception cref="ArgumentException">The name is already taken.</exception>
    public void Keep(string name, NodeRef node)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check(node);
        Own();
        if (!positions!.TryAdd(name, names.Count))
        {
            throw new ArgumentException($"'{name}' is kept twice.", nameof(name));
        }

        names.Add(name);
        kept.Add(node.Index);
    }

    /// <summary>Makes nodes the series of the result, when nothing was kept before. The table of positions is not copied: nothing may change it afterwards.</summary>
    /// <param name="names">The names of the series.</param>
    /// <param name="of">The node of each name.</param>
    /// <param name="known">Of each name its place in <paramref name="names"/>.</param>
    /// <exception cref="ArgumentException">The numbers of names, nodes and places differ.</exception>
    /// <exception cref="InvalidOperationException">Something is kept already.</exception>
    public void KeepAll(string[] names, NodeRef[] of, Dictionary<string, int> known)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(known);
        if (kept.Count > 0)
        {
            throw new InvalidOperationException("Something is kept already.");
        }

        if (names.Length != of.Length || known.Count != of.Length)
        {
            throw new ArgumentException($"{names.Length} names, {of.Length} nodes and {known.Count} places.", nameof(known));
        }

        this.names.AddRange(names);
        foreach (var node in of)
        {
            kept.Add(Check(node));
        }

        positions = known;
        isShared = true;
    }

    /// <summary>Makes the program, or answers with a cycle in which no node reads an earlier bin. The builder may be used further.</summary>
    /// <exception cref="InvalidOperationException">A placeholder is not defined.</exception>
    public ProgramBuild Build()
    {
        var all = nodes.Span;
        for (var number = 0; number < all.Length; number++)
        {
            if (all[number].Kind == NodeKind.Forward && all[number].A < 0)
            {
                throw new InvalidOperationException($"The placeholder {number} is not defined.");
            }
        }

        var cycle = SameBinOrder.Find(all, out var order);
        if (cycle.Count > 0)
        {
            return new ProgramBuild(null, cycle);
        }

        positions ??= new Dictionary<string, int>(StringComparer.Ordinal);
        isShared = true;
        return new ProgramBuild(new Program(Bins, all, [.. names], [.. kept], order, positions), []);
    }

    /// <summary>A table of positions that may change.</summary>
    private void Own()
    {
        positions = positions is null ? new Dictionary<string, int>(capacity, StringComparer.Ordinal)
            : isShared ? new Dictionary<string, int>(positions, StringComparer.Ordinal)
            : positions;
        isShared = false;
    }

    private NodeRef Add(Node node)
    {
        nodes.Add(node);
        return new NodeRef(nodes.Count - 1);
    }

    private int Check(NodeRef node) => (uint)node.Index < (uint)nodes.Count
        ? node.Index
        : throw new ArgumentOutOfRangeException(nameof(node), node.Index, "The node is not of this builder.");
}
