using System.Runtime.InteropServices;

namespace FlowTimeSim.Engine;

/// <summary>
/// The memory of a run, to be used again: a second run with the same workspace allocates nothing. One workspace serves one run at a time.
/// </summary>
public sealed class Workspace
{
    private const int Line = 8; // doubles in a cache line
    private readonly double[] memory;
    private readonly long? compileAfter;
    private int[][] places = [];

    /// <summary>The memory for runs of one program.</summary>
    public Workspace(Program program)
        : this(program, (program ?? throw new ArgumentNullException(nameof(program))).Plan)
    {
    }

    internal Workspace(Program program, Plan plan, long? compileAfter = null)
    {
        this.compileAfter = compileAfter;
        Program = program;
        Plan = plan;
        Result = new RunResult(program);
        memory = GC.AllocateUninitializedArray<double>(checked(plan.ArenaLength + Line));
        Series = (double[][])plan.Series.Clone();
        Loops = Array.ConvertAll(plan.Loops, loop => (Instruction[])loop.Clone());
    }

    /// <summary>The program whose runs fit.</summary>
    public Program Program { get; }

    internal Plan Plan { get; }

    internal RunResult Result { get; }

    /// <summary>The given series: the program's own, but for those supplied.</summary>
    internal double[][] Series { get; }

    /// <summary>The loops with their places for the current block.</summary>
    internal Instruction[][] Loops { get; }

    /// <summary>The loops as machine code, once they have run long enough.</summary>
    internal CompiledLoops? Compiled { get; private set; }

    /// <summary>
    /// Puts other values in the place of given data for the runs to come, so that one program serves many replicas. The values are copied; data that no
    /// kept series needs is passed over.
    /// </summary>
    /// <param name="data">A node made by <see cref="ProgramBuilder.Data"/>.</param>
    /// <param name="values">One value a bin.</param>
    /// <exception cref="ArgumentException">The node is no data of this program, or the number of values is not that of its bins.</exception>
    public void Supply(NodeRef data, ReadOnlySpan<double> values)
    {
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

        if (ReferenceEquals(Series[series], Plan.Series[series]))
        {
            Series[series] = GC.AllocateUninitializedArray<double>(values.Length);
        }

        values.CopyTo(Series[series]);
    }

    /// <summary>The places of a compiled loop for the block that starts at a bin.</summary>
    internal int[] Places(int loop, int start)
    {
        var now = places[loop];
        var template = Compiled!.Places[loop];
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i].Moves)
            {
                now[i] = template[i].Place + start;
            }
        }

        return now;
    }

    /// <summary>Brings the arena to what it holds before bin 0.</summary>
    /// <returns>The arena, from a cache line on if the memory stays where it is; a move costs time, never a number.</returns>
    internal Span<double> Reset()
    {
        var odd = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) / sizeof(double) % Line);
        var arena = memory.AsSpan((Line - odd) % Line, Plan.ArenaLength);
        foreach (var (place, value) in Plan.Presets)
        {
            arena[place] = value;
        }

        foreach (var window in Plan.Windows)
        {
            arena.Slice(window.Start - window.History, window.History).Fill(window.Before);
        }

        Result.FirstNonFinite = null;
        CompileWhenLong();
        return arena;
    }

    private void CompileWhenLong()
    {
        if (Compiled is null && Plan.ForRun(Program.Bins, compileAfter) is { } compiled)
        {
            Compiled = compiled;
            places = Array.ConvertAll(compiled.Places, all => Array.ConvertAll(all, one => one.Place));
        }
    }
}
