namespace FlowTimeSim.Engine;

/// <summary>What <see cref="ProgramBuilder.Build"/> answers: a program, or the cycle that stands in its way.</summary>
/// <param name="Program">The program, or null when nodes read each other in the same bin.</param>
/// <param name="Cycle">
/// Empty with a program; else the nodes of one cycle without a lag, each read by the one before it, the first one not repeated at the end.
/// </param>
public sealed record ProgramBuild(Program? Program, IReadOnlyList<NodeRef> Cycle);
