namespace FlowTimeSim.Engine;

/// <summary>Where a walk stands at one node of its path.</summary>
/// <param name="Node">The node, or value.</param>
/// <param name="Next">The position of the operand that comes next.</param>
internal record struct PathStep(int Node, int Next);
