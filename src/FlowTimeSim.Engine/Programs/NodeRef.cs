namespace FlowTimeSim.Engine;

/// <summary>Names one node of a <see cref="ProgramBuilder"/>: nodes are numbered in the order in which they are made.</summary>
/// <param name="Index">The number of the node, from 0.</param>
public readonly record struct NodeRef(int Index);
