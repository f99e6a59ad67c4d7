// CONTRACT
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>A change on top of a scenario: from a test's <c>with</c>, a stress run, a what-if.</summary>
/// <param name="Target"><c>line.capacity</c>, <c>sources.demand</c>, <c>buffers.capacity</c> (every component of a kind), or a parameter's id.</param>
/// <param name="Operation"><c>set</c>, <c>multiply</c> or <c>add</c>.</param>
/// <param name="Value">The operand as written, or null when <paramref name="Number"/> is it.</param>
/// <param name="Number">A plain factor or addend, when there is no text.</param>
/// <param name="Origin">Where it is written, when it is.</param>
public sealed record ModelChange(string Target, string Operation, SeriesSyntax? Value, double Number, SourceSpan? Origin)
{
    /// <summary>The change that a test's <c>with</c> says.</summary>
    public static ModelChange Of(OverrideSyntax change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ModelChange(change.Target.Value, change.Operation.Value, change.Value, double.NaN, change.Span);
    }
}
