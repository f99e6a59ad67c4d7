namespace FlowTimeSim.Engine;

/// <summary>How a program is evaluated: one flat list of steps over blocks of bins, in an arena of numbers. Immutable.</summary>
internal sealed record Plan(int Block, int ArenaLength, Step[] Steps, Instruction[][] Loops)
{
    /// <summary>What is written into the arena before a run: constants and levels.</summary>
    public required (int Place, double Value)[] Presets { get; init; }

    public required Window[] Windows { get; init; }

    /// <summary>The given series.</summary>
    public required double[][] Series { get; init; }

    /// <summary>Parameters of the steps that name one as their detail.</summary>
    public required Value[] Details { get; init; }

    /// <summary>How many block buffers are in use at most: the measure of what a block needs from the cache.</summary>
    public required int Registers { get; init; }
}
