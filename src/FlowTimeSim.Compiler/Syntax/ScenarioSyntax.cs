// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A scenario file: under which conditions.</summary>
public sealed record ScenarioSyntax(SourceText Source, SourceSpan Span)
{
    /// <summary><c>metadata</c>.</summary>
    public MetadataSyntax Metadata { get; init; } = MetadataSyntax.Empty;

    /// <summary>The catalogs it uses, by id.</summary>
    public ImmutableArray<Sourced<string>> Catalogs { get; init; } = [];

    /// <summary>The scenario it is laid over.</summary>
    public Sourced<string>? Extends { get; init; }

    /// <summary>What bare flow numbers are per.</summary>
    public YamlScalar? Per { get; init; }

    /// <summary>How long one value of a vector lasts.</summary>
    public YamlScalar? Step { get; init; }

    /// <summary>Grid, or horizon and step.</summary>
    public GridSyntax? Grid { get; init; }

    /// <summary>Left out of aggregates, rules and score.</summary>
    public YamlScalar? Warmup { get; init; }

    /// <summary>Parameter values.</summary>
    public ImmutableArray<ParameterValueSyntax> Parameters { get; init; } = [];

    /// <summary>Overrides of catalog components, by id.</summary>
    public ImmutableArray<ComponentSyntax> Components { get; init; } = [];

    /// <summary>What is laid over the catalogs' connections, in file order.</summary>
    public ImmutableArray<ConnectionOverrideSyntax> Connections { get; init; } = [];

    /// <summary>Events in file order.</summary>
    public ImmutableArray<EventSyntax> Events { get; init; } = [];

    /// <summary>The ids of events of the scenario below that do not happen.</summary>
    public ImmutableArray<Sourced<string>> RemovedEvents { get; init; } = [];

    /// <summary>Free series.</summary>
    public ImmutableArray<FreeSeriesSyntax> Series { get; init; } = [];

    /// <summary>Profiles.</summary>
    public ImmutableArray<ProfileSyntax> Profiles { get; init; } = [];

    /// <summary>What is exported.</summary>
    public ImmutableArray<OutputSyntax> Outputs { get; init; } = [];

    /// <summary><c>sources</c>: where the numbers of inputs come from.</summary>
    public ImmutableArray<SourceSyntax> Sources { get; init; } = [];

    /// <summary>What was counted or measured in the real system.</summary>
    public ImmutableArray<ObservedSyntax> Observed { get; init; } = [];

    /// <summary>Item units.</summary>
    public ImmutableArray<Sourced<string>> Units { get; init; } = [];

    /// <summary>True when a part of the file could not be read.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True when something in the file was refused: what is left has names, but no results.</summary>
    internal bool IsFlawed { get; init; }
}
