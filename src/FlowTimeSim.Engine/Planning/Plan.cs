namespace FlowTimeSim.Engine;

/// <summary>
/// How a program is evaluated: one flat list of steps over blocks of bins, in an arena of numbers. Nothing of it changes but the count of what has run,
/// after which its loops are compiled, once.
/// </summary>
internal sealed class Plan(int block, int arenaLength, Rows<Step> steps, Instruction[][] loops)
{
    /// <summary>Interpreted instructions after which compiling (some milliseconds) pays; a count, so that nothing depends on a clock.</summary>
    private const long CompileAfter = 2_000_000;

    private readonly long loopLength = Length(loops);
    private long instructions;

    private readonly Lazy<CompiledLoops> compiled = new(() => CompiledLoops.Compile(loops));

    /// <summary>How many bins a step passes over.</summary>
    public int Block { get; } = block;

    public int ArenaLength { get; } = arenaLength;

    public ReadOnlySpan<Step> Steps => steps.Span;

    public Instruction[][] Loops { get; } = loops;

    /// <summary>
    /// The loops as machine code for another run over some bins, once all runs together, on whatever thread, have been long enough; null before.
    /// </summary>
    /// <param name="bins">The bins of the run.</param>
    /// <param name="after">The instructions after which to compile, or null for what pays.</param>
    public CompiledLoops? ForRun(int bins, long? after) =>
        loopLength > 0 && Interlocked.Add(ref instructions, loopLength * bins) >= (after ?? CompileAfter) ? compiled.Value : null;

    private static long Length(Instruction[][] loops)
    {
        long length = 0;
        foreach (var loop in loops)
        {
            length += loop.Length;
        }

        return length;
    }

    /// <summary>What is written into the arena before a run: constants and levels.</summary>
    public required Preset[] Presets { get; init; }

    public required Window[] Windows { get; init; }

    /// <summary>The given series.</summary>
    public required double[][] Series { get; init; }

    /// <summary>The value of each given series.</summary>
    public required int[] SeriesValues { get; init; }

    /// <summary>Parameters of the steps that name one as their detail.</summary>
    public required Value[] Details { get; init; }

    /// <summary>How many block buffers are in use at most: the measure of what a block needs from the cache.</summary>
    public required int Registers { get; init; }
}
