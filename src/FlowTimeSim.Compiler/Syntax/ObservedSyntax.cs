// CONTRACT
namespace FlowTimeSim.Compiler.Syntax;

/// <summary>An entry of <c>observed</c>: data of the real system beside a series of the model.</summary>
/// <param name="Series">The series that it is compared with.</param>
/// <param name="Value">Values or a CSV.</param>
public sealed record ObservedSyntax(Sourced<string> Series, SeriesSyntax Value);
