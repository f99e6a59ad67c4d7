using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Runs replicas of a model: its random inputs become data, everything else is compiled as it was.</summary>
internal sealed class ReplicaRunner
{
    private readonly CompiledModel model;
    private readonly List<(int Node, Draws Draws)> random = [];

    public ReplicaRunner(CompiledModel model, ulong seed)
    {
        this.model = model;
        for (var i = 0; i < model.Engine.Nodes.Length; i++)
        {
            var id = model.Engine.Nodes[i].Id;
            if (model.Random.FirstOrDefault(input => input.NodeId == id) is { } input && Draws.Of(input, seed) is { } draws)
            {
                random.Add((i, draws));
            }
        }
    }

    /// <summary>False when every replica is the run of the scenario itself.</summary>
    public bool IsRandom => random.Count > 0;

    /// <summary>One replica, or null after a finding when it is not finite.</summary>
    public ModelRun? Run(uint replica, FindingSink findings, CancellationToken cancellation)
    {
        var nodes = model.Engine.Nodes.ToArray();
        foreach (var (index, draws) in random)
        {
            nodes[index] = new ConstNode(nodes[index].Id, nodes[index].Origin, draws.Replica(replica, model.Grid.Bins));
        }

        var engine = model.Engine with { Nodes = ImmutableArray.Create(nodes) };
        return ProgramCompiler.Compile(engine, findings) is { } program
            ? FiniteRun.Of(model with { Engine = engine, Program = program }, findings, cancellation)
            : null;
    }
}
