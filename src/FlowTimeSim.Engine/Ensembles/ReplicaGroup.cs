namespace FlowTimeSim.Engine;

/// <summary>
/// The memory of <see cref="Lanes"/> replicas of one program that are evaluated together: every place of the arena holds one number of each replica, so that
/// a recurrence, which no vector can shorten in time, is vectorised over the replicas. Each replica gets the bits that it would get alone. One group serves
/// one run at a time, and a second run allocates nothing.
/// </summary>
public sealed class ReplicaGroup
{
    /// <summary>How many replicas are evaluated together; the same on every machine.</summary>
    public const int Lanes = 16;

    // Of all block buffers together; half of a first-level cache of 48 KiB.
    private const int ArenaBytes = 24 * 1024;
    private const int ShortestBlock = 4;
    private const int LongestBlock = 32;

    private readonly AlignedNumbers?[] own; // of each given series: memory for the values of the replicas, once some were supplied

    /// <summary>The memory for groups of replicas.</summary>
    /// <param name="program">The program.</param>
    /// <param name="kept">The positions in <see cref="Program.Names"/> of the series that are wanted, or none for all: what only others need is not computed.</param>
    public ReplicaGroup(Program program, IReadOnlyList<int>? kept = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = program;
        Kept = kept is null ? [.. Enumerable.Range(0, program.Names.Count)] : [.. kept];
        var values = Array.ConvertAll(Kept, series => program.KeptValues[series]);
        Plan = Planner.Make(program.Values, values, program.Bins, LongestBlock);
        var block = Math.Clamp(ArenaBytes / (sizeof(double) * Lanes * Math.Max(1, Plan.Registers)), ShortestBlock, LongestBlock);
        Plan = block == LongestBlock ? Plan : Planner.Make(program.Values, values, program.Bins, block);
        Arena = new AlignedNumbers(checked(Plan.ArenaLength * Lanes));
        Loops = Array.ConvertAll(Plan.Loops, loop => (Instruction[])loop.Clone());
        Broadcasts = new AlignedNumbers(3 * Plan.Block * Lanes);
        Columns = Array.ConvertAll(Kept, _ => new AlignedNumbers(checked(program.Bins * Lanes)));
        own = new AlignedNumbers?[Plan.Series.Length];
        FirstNonFinite = new NonFinite?[Lanes];
    }

    /// <summary>The program.</summary>
    public Program Program { get; }

    internal Plan Plan { get; }

    internal int[] Kept { get; }

    internal AlignedNumbers Arena { get; }

    internal Instruction[][] Loops { get; }

    internal AlignedNumbers Broadcasts { get; }

    internal AlignedNumbers[] Columns { get; }

    internal NonFinite?[] FirstNonFinite { get; }

    /// <summary>Puts other values in the place of given data for one replica of the group, for the runs to come; the values are copied.</summary>
    /// <param name="data">A node made by <see cref="ProgramBuilder.Data"/>; one that no wanted series needs is passed over.</param>
    /// <param name="lane">Which replica of the group, from 0 up to <see cref="Lanes"/>.</param>
    /// <param name="values">One value a bin.</param>
    /// <exception cref="ArgumentException">The node is no data of this program, or the number of values is not that of its bins.</exception>
    public void Supply(NodeRef data, int lane, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lane);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lane, Lanes);
        var value = Program.DataValue(data);
        if (value < 0 || values.Length != Program.Bins)
        {
            throw new ArgumentException($"Node {data.Index} cannot be supplied with {values.Length} values.", nameof(data));
        }

        var series = Array.IndexOf(Plan.SeriesValues, value);
        if (series < 0)
        {
            return;
        }

        if (own[series] is not { } memory)
        {
            own[series] = memory = new AlignedNumbers(checked(Program.Bins * Lanes));
            GroupKernels.Broadcast(ref memory.Origin, Plan.Series[series]);
        }

        var target = memory.Span;
        for (var t = 0; t < values.Length; t++)
        {
            target[(t * Lanes) + lane] = values[t];
        }
    }

    /// <summary>The values of a wanted series after a run: of each bin one number of each replica, <see cref="Lanes"/> in a row.</summary>
    /// <param name="position">The position among the wanted series.</param>
    public ReadOnlySpan<double> Values(int position) => Columns[position].Span;

    /// <summary>Copies the values of one replica out.</summary>
    /// <param name="position">The position among the wanted series.</param>
    /// <param name="lane">Which replica of the group.</param>
    /// <param name="target">One value a bin.</param>
    public void CopyTo(int position, int lane, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, Program.Bins);
        var from = Columns[position].Span;
        for (var t = 0; t < target.Length; t++)
        {
            target[t] = from[(t * Lanes) + lane];
        }
    }

    /// <summary>Where a replica first left the finite numbers, among the wanted series; none when all are finite.</summary>
    public NonFinite? NonFiniteOf(int lane) => FirstNonFinite[lane];

    /// <summary>Evaluates the group over the whole grid.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Run(CancellationToken cancellation = default)
    {
        foreach (var (place, value) in Plan.Presets)
        {
            Arena.Span.Slice(place * Lanes, Lanes).Fill(value);
        }

        foreach (var window in Plan.Windows)
        {
            Arena.Span.Slice((window.Start - window.History) * Lanes, window.History * Lanes).Fill(window.Before);
        }

        Array.Clear(FirstNonFinite);
        for (var start = 0; start < Program.Bins; start += Plan.Block)
        {
            cancellation.ThrowIfCancellationRequested();
            new GroupRun(this, start, Math.Min(Plan.Block, Program.Bins - start)).Run();
        }
    }

    /// <summary>The values of the replicas for a given series, or null where all share the program's own.</summary>
    internal AlignedNumbers? Own(int series) => own[series];
}
