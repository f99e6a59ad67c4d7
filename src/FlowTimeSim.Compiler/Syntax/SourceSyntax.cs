// CONTRACT
namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An entry of <c>sources</c>: where the numbers of an input come from.</summary>
/// <param name="Name">A parameter, an input such as <c>line.capacity</c>, a component, a pool, a connection.</param>
/// <param name="Text">The source, in the author's words.</param>
public sealed record SourceSyntax(Sourced<string> Name, Sourced<string> Text);
