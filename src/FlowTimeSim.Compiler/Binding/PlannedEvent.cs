using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A change of one series whose times are known.</summary>
/// <param name="Target">As written.</param>
/// <param name="Operation"><c>set</c>, <c>multiply</c> or <c>add</c>.</param>
/// <param name="Value">The operand as written, or null when <paramref name="Number"/> is it.</param>
/// <param name="Number">The operand, in the units of the series.</param>
/// <param name="When">When it holds; null: always.</param>
internal sealed record PlannedEvent(string Target, string Operation, SeriesSyntax? Value, double Number, Recurrence? When)
{
    /// <summary>The scenario's event; null for a change on top of it.</summary>
    public EventSyntax? Syntax { get; init; }
}
