namespace FlowTimeSim.Engine;

/// <summary>A feedback component as machine code, run over one block.</summary>
/// <param name="arena">The arena's first number.</param>
/// <param name="places">Where the component's series, constants and levels stand, in the order of its shape.</param>
/// <param name="details">The parameters that instructions name.</param>
/// <param name="start">The first bin of the block.</param>
/// <param name="count">How many bins the block has.</param>
internal delegate void LoopBody(ref double arena, int[] places, Value[] details, int start, int count);
