// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A catalog file: what the system is made of.</summary>
public sealed record CatalogSyntax(SourceText Source, SourceSpan Span)
{
    /// <summary><c>metadata</c>.</summary>
    public MetadataSyntax Metadata { get; init; } = MetadataSyntax.Empty;

    /// <summary>The item units it declares.</summary>
    public ImmutableArray<Sourced<string>> Units { get; init; } = [];

    /// <summary><c>per</c>: what bare flow numbers are per.</summary>
    public YamlScalar? Per { get; init; }

    /// <summary><c>step</c> at the head of the file: how long one value of a vector lasts.</summary>
    public YamlScalar? Step { get; init; }

    /// <summary>Declared parameters.</summary>
    public ImmutableArray<ParameterSyntax> Parameters { get; init; } = [];

    /// <summary>Named profiles.</summary>
    public ImmutableArray<ProfileSyntax> Profiles { get; init; } = [];

    /// <summary>Free series.</summary>
    public ImmutableArray<FreeSeriesSyntax> Series { get; init; } = [];

    /// <summary>Components.</summary>
    public ImmutableArray<ComponentSyntax> Components { get; init; } = [];

    /// <summary>Connections.</summary>
    public ImmutableArray<ConnectionSyntax> Connections { get; init; } = [];

    /// <summary>What classes are called before people, by id; those without a label are absent.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ClassLabels { get; init; } = [];

    /// <summary>Classes of flow.</summary>
    public ImmutableArray<Sourced<string>> Classes { get; init; } = [];

    /// <summary>Servers that components share.</summary>
    public ImmutableArray<PoolSyntax> Pools { get; init; } = [];

    /// <summary><c>sources</c>: where the numbers of inputs come from.</summary>
    public ImmutableArray<SourceSyntax> Sources { get; init; } = [];

    /// <summary><c>layoutHints.rankDir</c>: <c>LR</c> or <c>TB</c>.</summary>
    public Sourced<string>? RankDirection { get; init; }

    /// <summary>True when a part of the file could not be read: a name that is not found may be in that part.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True when something in the file was refused: what is left has names, but no results.</summary>
    internal bool IsFlawed { get; init; }
}
