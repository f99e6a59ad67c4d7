using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A part of an expression that is still to be walked.</summary>
/// <param name="Node">The part.</param>
/// <param name="IsLagged">Whether it stands inside a shift to earlier bins.</param>
internal readonly record struct OpenRead(Expression Node, bool IsLagged);
