using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The measures of a pool, as language.md tables them: <c>beds.size</c>, <c>beds.used</c>, <c>beds.free</c>, <c>beds.utilization</c>.</summary>
internal static class PoolSymbols
{
    /// <summary>The measures of one pool.</summary>
    public static IEnumerable<Symbol> Of(PoolSyntax pool) =>
    [
        Make(pool, "size", SymbolRole.Field, SeriesKind.Level),
        Make(pool, "used", SymbolRole.Node, SeriesKind.Level),
        Make(pool, "free", SymbolRole.Node, SeriesKind.Level),
        Make(pool, "utilization", SymbolRole.Derived, SeriesKind.Ratio) with { Derived = DerivedMeasure.Occupancy },
    ];

    /// <summary>The node of a measure.</summary>
    public static string Node(PoolSyntax pool, string measure) => $"{pool.Id.Value}_{measure}";

    private static Symbol Make(PoolSyntax pool, string measure, SymbolRole role, SeriesKind kind) =>
        new($"{pool.Id.Value}.{measure}", role, Node(pool, measure), kind, pool.Id.Span) { Pool = pool, Measure = measure };
}
