// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Exactly one finite value per bin.</summary>
public sealed record ConstNode(string Id, SourceSpan Origin, double[] Values) : EngineNode(Id, Origin);
