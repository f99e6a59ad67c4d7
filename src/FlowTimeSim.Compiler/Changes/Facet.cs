using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>A piece of what a slot says, in one spelling for all that mean the same.</summary>
internal readonly record struct Facet(string Name, string Text, SourceSpan Span);
