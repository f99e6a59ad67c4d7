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
    private readonly EngineModel runnable;
    private readonly List<(int Node, Draws Draws)> outcomes = [];
    private readonly List<(int Node, int Stage, IDependentDraws Draws)> dependent = [];
    private readonly Dictionary<int, (SuppliableProgram Program, Workspace Workspace)> runs = []; // of a replica, by their order

    public ReplicaRunner(CompiledModel model, ulong seed)
    {
        this.model = model;
        runnable = model.Runnable;
        var nodes = runnable.Nodes;
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

    /// <summary>One replica, or null after a finding when it is not finite. Its numbers stand until the next replica is run.</summary>
    public ModelRun? Run(uint replica, FindingSink findings, CancellationToken cancellation)
    {
        var nodes = runnable.Nodes.ToArray();
        foreach (var (index, draws) in outcomes)
        {
            nodes[index] = new ConstNode(nodes[index].Id, nodes[index].Origin, draws.Replica(replica, model.Grid.Bins));
        }

        var number = 0;
        foreach (var stage in dependent.GroupBy(row => row.Stage))
        {
            if (Sources(number++, [.. stage.Select(row => row.Draws.Source)], nodes, findings, cancellation) is not { } sources)
            {
                return null;
            }

            foreach (var (index, _, draws) in stage)
            {
                nodes[index] = new ConstNode(nodes[index].Id, nodes[index].Origin, draws.Replica(replica, sources[draws.Source]));
            }
        }

        if (Supplied(number, nodes, findings) is not { } workspace)
        {
            return null;
        }

        var engine = runnable with { Nodes = ImmutableArray.Create(nodes) };
        return FiniteRun.Of(model with { Engine = engine, Program = workspace.Program }, Evaluator.Run(workspace, cancellation), findings);
    }

    private static IDependentDraws? Dependent(RandomInput input, ulong seed) =>
        input.Kind == RandomKind.Poisson ? new PoissonDraws(input, seed) : EachDraws.Of(input, seed);

    // What is data already needs no run.
    private Dictionary<string, double[]>? Sources(int number, string[] ids, EngineNode[] nodes, FindingSink findings, CancellationToken cancellation)
    {
        var values = nodes.OfType<ConstNode>().Where(node => ids.Contains(node.Id)).ToDictionary(node => node.Id, node => node.Values, StringComparer.Ordinal);
        var simulated = ids.Except(values.Keys).ToArray();
        if (simulated.Length == 0)
        {
            return values;
        }

        if (Supplied(number, nodes, findings) is not { } workspace)
        {
            return null;
        }

        var run = Evaluator.Run(workspace, cancellation);
        foreach (var id in simulated)
        {
            values.Add(id, run[id].ToArray());
        }

        return values;
    }

    /// <summary>
    /// Memory for one of a replica's runs with all that was drawn so far in it. Replicas differ in their data only, so each of these runs is compiled once.
    /// </summary>
    private Workspace? Supplied(int number, EngineNode[] nodes, FindingSink findings)
    {
        if (!runs.TryGetValue(number, out var run))
        {
            if (ProgramCompiler.CompileForSupply(runnable with { Nodes = ImmutableArray.Create(nodes) }, findings) is not { } program)
            {
                return null;
            }

            runs[number] = run = (program, new Workspace(program.Program));
        }

        foreach (var index in outcomes.Select(row => row.Node).Concat(dependent.Select(row => row.Node)))
        {
            if (nodes[index] is ConstNode drawn && run.Program.Data.TryGetValue(drawn.Id, out var data))
            {
                run.Workspace.Supply(data, drawn.Values);
            }
        }

        return run.Workspace;
    }
}
