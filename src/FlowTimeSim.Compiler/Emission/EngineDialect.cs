// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>What one engine release accepts: a row, not a branch. The rows stand in <see cref="EngineDialects"/>.</summary>
/// <param name="Name"><c>flowtime-2026.05</c>, <c>flowtime-0.6</c>, <c>portable</c>, <c>embedded</c>.</param>
public sealed record EngineDialect(string Name)
{
    /// <summary>The language of its expressions.</summary>
    public ExpressionGrammar Grammar { get; init; } = ExpressionGrammar.Embedded;

    /// <summary>The kinds of its nodes.</summary>
    public ImmutableArray<string> NodeKinds { get; init; } = ["const", "expr", "pmf", "serviceWithBuffer", "router"];

    /// <summary>True when a key that it does not know is refused, at the root and in nodes; else it is ignored.</summary>
    public bool RefusesUnknownKeys { get; init; }

    /// <summary>The keys of the root.</summary>
    public ImmutableArray<string> RootKeys { get; init; } = ["schemaVersion", "grid", "topology", "nodes", "outputs", "classes", "traffic", "rng", "provenance"];

    /// <summary>The most bins of a grid.</summary>
    public int MaximumBins { get; init; } = 10_000;

    /// <summary>The largest size of a bin, in its unit.</summary>
    public int MaximumBinSize { get; init; } = 1000;

    /// <summary>True when units of bins are written in any case.</summary>
    public bool AcceptsUnitsInAnyCase { get; init; }

    /// <summary>True for a grid with a start.</summary>
    public bool AcceptsStart { get; init; } = true;

    /// <summary>True for a model without a node.</summary>
    public bool AcceptsNoNodes { get; init; }

    /// <summary>True when an id may be any text; else it is a name, and no two differ only in case.</summary>
    public bool AcceptsAnyId { get; init; }

    /// <summary>True for a PMF that is a map from value to probability.</summary>
    public bool AcceptsPmfMaps { get; init; }

    /// <summary>True for a PMF that is a list of values and one of probabilities.</summary>
    public bool AcceptsPmfLists { get; init; }

    /// <summary>True when loops are evaluated in which every round is at least a bin later.</summary>
    public bool AcceptsFeedback { get; init; }

    /// <summary>True when such loops are evaluated in spans of the engine's own order, wrongly beyond them (<see cref="FlowTimeOrder"/>).</summary>
    public bool EvaluatesFeedbackInSpans { get; init; }

    /// <summary>True when an output's file is a plain name that ends in .csv or .txt, of a series that exists.</summary>
    public bool ChecksOutputs { get; init; }

    /// <summary>True for components with the series of their measures.</summary>
    public bool HasTopology { get; init; }

    /// <summary>True when a const may say how its values fit the grid (hand-written sources only, no release).</summary>
    public bool AcceptsAlign { get; init; }

    /// <summary>True for a grid in the founding document's form, <c>binMinutes</c> (hand-written artifacts only, no release).</summary>
    public bool AcceptsBinMinutes { get; init; }

    /// <summary>True when it has a kind of node.</summary>
    public bool Has(string kind) => NodeKinds.Contains(kind, StringComparer.Ordinal);
}
