namespace FlowTimeSim.Engine;

/// <summary>One instruction of a shape.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Target">The number of the place where it leaves its values.</param>
/// <param name="A">The first operand.</param>
/// <param name="B">The second operand.</param>
/// <param name="C">The third operand.</param>
/// <param name="Detail">The number of the place of a level or of the number of parameters, or -1.</param>
internal readonly record struct LoopItem(Code Code, int Target, Source A, Source B, Source C, int Detail);
