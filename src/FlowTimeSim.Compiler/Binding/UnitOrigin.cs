using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Something named that gave a value its unit, and where it is defined.</summary>
/// <param name="Name">As expressions write it: <c>line.served</c>, <c>${lanes}</c>.</param>
/// <param name="Where">Where its unit is written.</param>
internal sealed record UnitOrigin(string Name, SourceSpan Where);
