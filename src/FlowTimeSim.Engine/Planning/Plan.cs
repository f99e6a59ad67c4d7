namespace FlowTimeSim.Engine;

/// <summary>How a program is evaluated: one flat list of steps over blocks of bins, in an arena of numbers. Immutable but for the code that it compiles at most once.</summary>
internal sealed class Plan(int block, int arenaLength, Step[] steps, Instruction[][] loops)
{
    private readonly Lazy<CompiledLoops> compiled = new(() => CompiledLoops.Compile(loops));

    /// <summary>How many bins a step passes over.</summary>
    public int Block { get; } = block;

    public int ArenaLength { get; } = arenaLength;

    public Step[] Steps { get; } = steps;

    public Instruction[][] Loops { get; } = loops;

    /// <summary>The loops as machine code, compiled when first asked for.</summary>
    public CompiledLoops Compiled => compiled.Value;

    /// <summary>How many instructions all loops take in one bin.</summary>
    public long LoopLength { get; } = loops.Sum(loop => (long)loop.Length);

    /// <summary>What is written into the arena before a run: constants and levels.</summary>
    public required (int Place, double Value)[] Presets { get; init; }

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
