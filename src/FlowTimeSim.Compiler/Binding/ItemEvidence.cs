using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A text that says which item flows through a component.</summary>
/// <param name="Component">Through which.</param>
/// <param name="What">What the text is: <c>the limit of 'line'</c>.</param>
/// <param name="Item">The item.</param>
/// <param name="Where">The text.</param>
internal sealed record ItemEvidence(ComponentEntry Component, string What, string Item, SourceSpan Where);
