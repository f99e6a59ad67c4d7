using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>One of the conditions under which every model runs, whether or not a test asks for it.</summary>
/// <param name="Id">The name in results and artifacts.</param>
/// <param name="Title">In words.</param>
/// <param name="Measure">The measure that is multiplied: <c>demand</c> or <c>capacity</c>; empty changes nothing.</param>
/// <param name="Factor">By how much.</param>
internal sealed record DefaultScenario(string Id, string Title, string Measure, double Factor)
{
    /// <summary>All of them, the scenario itself first.</summary>
    public static ImmutableArray<DefaultScenario> All { get; } =
    [
        new("baseline", "As the scenario says", string.Empty, 1),
        new("demand_plus_25", "A quarter more demand", "demand", 1.25),
        new("demand_plus_50", "Half as much demand again", "demand", 1.5),
        new("capacity_minus_20", "A fifth less capacity", "capacity", 0.8),
        new("no_demand", "No demand at all", "demand", 0),
        new("no_capacity", "No capacity at all", "capacity", 0),
    ];

    /// <summary>True at the edge of what can be: there the model must still compute, and nobody asks whether the plant holds.</summary>
    public bool IsEdge => Factor == 0;

    /// <summary>The changes for one model: every component that has the measure.</summary>
    public ImmutableArray<ModelChange> ChangesFor(CompiledModel model) =>
    [
        .. (model.Flow?.Components ?? [])
            .Where(component => HasMeasure(component.Kind) && model.Series.ContainsKey(RelatedSeries.Name(component.Id, Measure, null)))
            .Select(component => new ModelChange($"{component.Id}.{Measure}", "multiply", null, Factor, null)),
    ];

    private bool HasMeasure(ComponentKind kind) => Measure == "demand"
        ? kind == ComponentKind.Source
        : kind is ComponentKind.Service or ComponentKind.Buffer;
}
