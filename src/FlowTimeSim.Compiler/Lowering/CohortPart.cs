using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>What of an outlet belongs to a cohort.</summary>
/// <param name="Flow">The flow of the cohort.</param>
/// <param name="Ratio">Its share of the outlet, 0 where nothing flows.</param>
internal sealed record CohortPart(Expression Flow, Expression Ratio);
