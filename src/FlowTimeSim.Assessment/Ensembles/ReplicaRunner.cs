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
    private readonly ulong seed;
    private readonly List<(int Node, RandomInput Input)> random = [];

    public ReplicaRunner(CompiledModel model, ulong seed)
    {
        this.model = model;
        this.seed = seed;
        foreach (var input in model.Random)
        {
            var node = model.Engine.Nodes.Select((n, i) => (n, i)).FirstOrDefault(entry => entry.n.Id == input.NodeId, (null!, -1)).Item2;
            if (node >= 0 && input.Values.Length > 0)
            {
                random.Add((node, input));
            }
        }
    }

    /// <summary>False when every replica is the run of the scenario itself.</summary>
    public bool IsRandom => random.Count > 0;

    /// <summary>One replica, or null after a finding when it is not finite.</summary>
    public ModelRun? Run(uint replica, FindingSink findings, CancellationToken cancellation)
    {
        var nodes = model.Engine.Nodes.ToArray();
        foreach (var (index, input) in random)
        {
            nodes[index] = new ConstNode(input.NodeId, nodes[index].Origin, Draws.Of(input, seed, replica, model.Grid.Bins));
        }

        var engine = model.Engine with { Nodes = ImmutableArray.Create(nodes) };
        return ProgramCompiler.Compile(engine, findings) is { } program
            ? FiniteRun.Of(model with { Engine = engine, Program = program }, findings, cancellation)
            : null;
    }
}
