namespace FlowTimeSim.Engine;

/// <summary>Where an instruction of a loop takes an operand from.</summary>
/// <param name="From">The kind of place.</param>
/// <param name="Number">The number of an instruction, or of a place.</param>
internal readonly record struct Source(SourceKind From, int Number);
