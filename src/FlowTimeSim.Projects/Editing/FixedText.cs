using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Editing;

/// <summary>A text that fixes changed.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it is to be written.</param>
public sealed record FixedText(SourceText Before, SourceText After);
