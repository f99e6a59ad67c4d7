// CONTRACT
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>An expression over other nodes. <c>Before</c> of a lagged read is zero; levels get their initial by an own node.</summary>
public sealed record ExprNode(string Id, SourceSpan Origin, Expression Expression) : EngineNode(Id, Origin);
