// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>An expression of the language, of a bare engine model, or of a test. Spans lead to the text.</summary>
public abstract record Expression(SourceSpan Span);
