namespace FlowTimeSim.Engine;

/// <summary>One pass over a block, or one instruction of a loop.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Target">Where it leaves its values.</param>
/// <param name="A">The first operand.</param>
/// <param name="B">The second operand.</param>
/// <param name="C">The third operand.</param>
/// <param name="Detail">Of a queue the place of its level in the arena; of a loop, a kept series or anything with parameters its number.</param>
internal readonly record struct Step(Code Code, Operand Target, Operand A, Operand B, Operand C, int Detail);
