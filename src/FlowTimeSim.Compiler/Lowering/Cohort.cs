using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>One attempt of a retry.</summary>
/// <param name="Back">The node by which the attempt comes back; whoever asked for the cohort makes it.</param>
/// <param name="Failed">What of all that arrives at the retry is of this attempt.</param>
internal sealed record Cohort(NameExpression Back, NameExpression Failed);
