// CONTRACT
using System.Collections.Immutable;

namespace FlowTimeSim.Compiler;

/// <summary>A project compiled: the models that have no error. What is wrong with the others is in the findings.</summary>
public sealed record Compilation(ImmutableArray<CompiledModel> Models);
