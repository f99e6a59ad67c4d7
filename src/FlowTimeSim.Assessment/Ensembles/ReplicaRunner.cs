using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>
/// Runs replicas of a model: its random inputs become data, everything else is compiled as it was. What is drawn from a series of the same replica
/// (a Poisson count from its mean, a sum from its count) is drawn after all that this series depends on.
/// </summary>
internal sealed class ReplicaRunner
{
    private readonly CompiledModel model;
    private readonly List<(int Node, Draws Draws)> outcomes = [];
    private readonly List<(int Node, int Stage, IDependentDraws Draws)> dependent = [];

    public ReplicaRunner(CompiledModel model, ulong seed)
    {
        this.model = model;
        var nodes = model.Engine.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var id = nodes[i].Id;
            if (model.Random.FirstOrDefault(input => input.NodeId == id) is not { } input)
            {
                continue;
            }

            if (input.Kind == RandomKind.Outcome)
            {
                if (Draws.Of(input, seed) is { } draws)
                {
                    outcomes.Add((i, draws));
                }
            }
            else if (Dependent(input, seed) is { } draws)
            {
                // What it comes after comes after less than it does.
                dependent.Add((i, input.After.Length, draws));
            }
        }

        dependent.Sort((a, b) => a.Stage != b.Stage ? a.Stage.CompareTo(b.Stage) : a.Node.CompareTo(b.Node));
    }

    /// <summary>False when every replica is the run of the scenario itself.</summary>
    public bool IsRandom => outcomes.Count + dependent.Count > 0;

    /// <summary>One replica, or null after a finding when it is not finite.</summary>
    public ModelRun? Run(uint replica, FindingSink findings, CancellationToken cancellation)
    {
        var nodes = model.Engine.Nodes.ToArray();
        foreach (var (index, draws) in outcomes)
        {
            nodes[index] = new ConstNode(nodes[index].Id, nodes[index].Origin, draws.Replica(replica, model.Grid.Bins));
        }

        foreach (var stage in dependent.GroupBy(row => row.Stage))
        {
            if (Sources([.. stage.Select(row => row.Draws.Source)], nodes, findings, cancellation) is not { } sources)
            {
                return null;
            }

            foreach (var (index, _, draws) in stage)
            {
                nodes[index] = new ConstNode(nodes[index].Id, nodes[index].Origin, draws.Replica(replica, sources[draws.Source]));
            }
        }

        var engine = model.Engine with { Nodes = ImmutableArray.Create(nodes) };
        return ProgramCompiler.Compile(engine, findings) is { } program
            ? FiniteRun.Of(model with { Engine = engine, Program = program }, findings, cancellation)
            : null;
    }

    private static IDependentDraws? Dependent(RandomInput input, ulong seed) =>
        input.Kind == RandomKind.Poisson ? new PoissonDraws(input, seed) : EachDraws.Of(input, seed);

    // What is data already needs no run.
    private Dictionary<string, double[]>? Sources(string[] ids, EngineNode[] nodes, FindingSink findings, CancellationToken cancellation)
    {
        var values = nodes.OfType<ConstNode>().Where(node => ids.Contains(node.Id)).ToDictionary(node => node.Id, node => node.Values, StringComparer.Ordinal);
        var simulated = ids.Except(values.Keys).ToArray();
        if (simulated.Length == 0)
        {
            return values;
        }

        if (ProgramCompiler.Compile(model.Engine with { Nodes = ImmutableArray.Create(nodes) }, findings) is not { } program)
        {
            return null;
        }

        var run = Evaluator.Run(program, cancellation);
        foreach (var id in simulated)
        {
            values.Add(id, run[id].ToArray());
        }

        return values;
    }
}
