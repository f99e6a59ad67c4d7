using System.Collections.Immutable;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>A case that holds on the model itself, ready to be judged on changed models.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Model">The model under the changes of the case.</param>
/// <param name="Original">Its run.</param>
/// <param name="Expectations">What must hold in a run, or over the replicas of an ensemble.</param>
/// <param name="Golden">Series that must equal a file.</param>
/// <param name="Outputs">The series that are looked at: those exported and those that the tests name.</param>
internal sealed record AdequacyTrial(
    string Case,
    CompiledModel Model,
    ModelRun Original,
    ImmutableArray<PreparedExpectation> Expectations,
    ImmutableArray<ExpectationSyntax> Golden,
    ImmutableArray<string> Outputs)
{
    // Compiling a program takes about as long as running it over so many bins.
    private const int CompilingBins = 500;

    /// <summary>How the replicas are drawn, when the case has an ensemble.</summary>
    public EnsemblePlan? Ensemble { get; init; }

    /// <summary>The file of the case.</summary>
    public required TestSyntax Test { get; init; }

    /// <summary>What judging one changed model costs, in node-bins.</summary>
    public double Work => (double)Model.Engine.Nodes.Length * (CompilingBins + ((double)Model.Grid.Bins * (1 + (Ensemble?.Replicas ?? 0))));
}
