// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Runs.Laws;

/// <summary>A law that holds for every model without being written, judged in every run.</summary>
/// <param name="Id"><c>conservation</c>, <c>non-negativity</c>, <c>capacity</c>, <c>littles-law</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Runs">In how many runs it was judged; Little's law only where a component begins and ends empty.</param>
/// <param name="Holds">Null when it was judged in none.</param>
/// <param name="Message">The first violation; empty when there is none.</param>
/// <param name="Where">The component that violates it.</param>
public sealed record LawVerdict(string Id, string Title, int Runs, bool? Holds, string Message, Location? Where);
