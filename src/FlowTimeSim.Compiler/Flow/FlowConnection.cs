// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Flow;

/// <summary>A connection: the flow from an outlet to a component.</summary>
/// <param name="Id">The name of its series.</param>
/// <param name="From">Component id.</param>
/// <param name="Outlet"><c>served</c>, <c>demand</c>, <c>errors</c>, <c>overflow</c>, <c>loss</c>, ...</param>
/// <param name="To">Component id.</param>
/// <param name="Label">A name to show.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record FlowConnection(string Id, string From, string Outlet, string To, string? Label, SourceSpan Origin);
