// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>One case: a run under changed conditions, and what must hold in it.</summary>
public sealed record CaseSyntax(SourceSpan Span, Sourced<string> Id)
{
    /// <summary>A sentence to show.</summary>
    public Sourced<string>? Title { get; init; }

    /// <summary>Changes against the scenario.</summary>
    public ImmutableArray<OverrideSyntax> With { get; init; } = [];

    /// <summary>Changes of which each combination is a case of its own.</summary>
    public ImmutableArray<MatrixAxisSyntax> Matrix { get; init; } = [];

    /// <summary>Conditions that are drawn from ranges, in each of which it must hold.</summary>
    public DrawSyntax? Draw { get; init; }

    /// <summary>Replicas and seed of an ensemble.</summary>
    public EnsembleSyntax? Ensemble { get; init; }

    /// <summary>What must hold.</summary>
    public ImmutableArray<ExpectationSyntax> Expect { get; init; } = [];

    /// <summary>What must hold in every bin.</summary>
    public ImmutableArray<ExpectationSyntax> Always { get; init; } = [];
}
