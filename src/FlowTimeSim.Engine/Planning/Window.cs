namespace FlowTimeSim.Engine;

/// <summary>A value that later bins read: its history stands in front of its block, or in front of its whole column.</summary>
/// <param name="Start">The place of bin 0 of the block (or grid) in the arena.</param>
/// <param name="History">How many bins stand in front.</param>
/// <param name="Slides">True when the history must be moved to the front after each block; false for a whole column.</param>
/// <param name="Before">What stands in front before bin 0.</param>
internal readonly record struct Window(int Start, int History, bool Slides, double Before);
