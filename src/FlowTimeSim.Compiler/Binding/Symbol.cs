using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Something that an expression can name.</summary>
/// <param name="Name"><c>line.served</c>, <c>flights</c>.</param>
/// <param name="Role">What answers for it.</param>
/// <param name="NodeId">The node that has, or would have, its numbers.</param>
/// <param name="Kind">What the numbers are; of a free series only known once it is bound.</param>
/// <param name="Origin">Where it is defined.</param>
internal sealed record Symbol(string Name, SymbolRole Role, string NodeId, SeriesKind Kind, SourceSpan Origin)
{
    /// <summary>The component, for a measure.</summary>
    public ComponentEntry? Component { get; init; }

    /// <summary>The measure.</summary>
    public string? Measure { get; init; }

    /// <summary>The class of which it is the part.</summary>
    public string? Class { get; init; }

    /// <summary>The name of the sum of which it is a class's part.</summary>
    public string? Total { get; init; }

    /// <summary>The pool, for a measure of one.</summary>
    public PoolSyntax? Pool { get; init; }

    /// <summary>How it is computed from a run.</summary>
    public DerivedMeasure? Derived { get; init; }
}
