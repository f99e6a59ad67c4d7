namespace FlowTimeSim.Compiler.Formatting;

/// <summary>An open block: the column in which its entries stand, and the one in which they will stand.</summary>
internal readonly record struct BlockLevel(int Before, int After);
