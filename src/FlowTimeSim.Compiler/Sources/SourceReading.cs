// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>What came of reading one source: its text, or the reason why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Fault">The reason, <see cref="SourceFault.None"/> with a text.</param>
/// <param name="Detail">Evidence for the message (a size, an offset); never a quotation from the file.</param>
public sealed record SourceReading(SourceText? Text, SourceFault Fault, string Detail = "");
