namespace FlowTimeSim.Engine;

/// <summary>A shift whose source may come later in the order.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Source">The node that it reads.</param>
internal readonly record struct LaggedValue(int Value, int Source);
