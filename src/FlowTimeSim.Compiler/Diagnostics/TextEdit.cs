using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>A machine-applicable replacement of a stretch of source text.</summary>
public sealed record TextEdit(SourceSpan Span, string NewText);
