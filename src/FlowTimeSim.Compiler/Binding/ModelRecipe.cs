using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Everything that one scenario is compiled from, read already: compiling it again under changes touches no file but cached data.</summary>
internal sealed record ModelRecipe(ScenarioSyntax Scenario, ImmutableArray<CatalogSyntax> Catalogs, ISources Sources, CompilerInputs Inputs)
{
    /// <summary>The files of the scenario and of those it extends, nearest first.</summary>
    public ImmutableArray<ScenarioSyntax> Lineage { get; init; } = [];

    /// <summary>The tests that go with it.</summary>
    public ImmutableArray<TestSyntax> Tests { get; init; } = [];

    /// <summary>Every catalog, scenario and test that the project reads: where a name may be used.</summary>
    public ImmutableArray<SourceText> Texts { get; init; } = [];

    /// <summary>Where ids are declared, and parameters set: what stands there is no use of the name.</summary>
    public ImmutableHashSet<SourceSpan> Declarations { get; init; } = [];

    /// <summary>True when a part of a file could not be read: an unknown name may stand there.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True when something in a file was refused: names and units can be checked, but there is nothing to run.</summary>
    public bool IsFlawed { get; init; }

    /// <summary>The bin that values without a step and flows without a time were written for, in minutes, when the model is compiled for another; null: the grid's.</summary>
    public double? WrittenBinMinutes { get; init; }

    /// <summary>The trees of its expressions.</summary>
    public ParsedExpressions Parsed { get; init; } = new();

    /// <summary>The rows of its data files.</summary>
    public DataCache Data { get; init; } = new();
}
