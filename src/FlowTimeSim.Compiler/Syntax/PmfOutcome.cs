// CONTRACT
namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One outcome of a PMF.</summary>
public sealed record PmfOutcome(Sourced<double> Value, Sourced<double> Probability);
