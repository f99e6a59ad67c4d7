using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Who takes how much of an outlet by naming it in an expression.</summary>
/// <param name="Name">The component that takes.</param>
/// <param name="Outlet">The series it takes from.</param>
/// <param name="Factor">How much of it.</param>
/// <param name="Where">Where the outlet is named.</param>
internal sealed record FlowTaker(string Name, string Outlet, double Factor, SourceSpan Where);
