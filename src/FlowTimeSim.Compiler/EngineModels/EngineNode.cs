// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A node; its id is what expressions call it.</summary>
public abstract record EngineNode(string Id, SourceSpan Origin);
