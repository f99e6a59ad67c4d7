// CONTRACT
using FlowTimeSim.Compiler;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>A run of a compiled model, with every series that can be named: those of the engine and those derived from it.</summary>
public sealed class ModelRun
{
    // The node of all that is 0 whatever happens: a replica's program, made of the engine's model, does without it.
    private const string AlwaysZero = "_zero";

    private readonly Dictionary<string, double[]> derived = new(StringComparer.Ordinal);

    /// <summary>Wraps the engine's result.</summary>
    public ModelRun(CompiledModel model, RunResult result)
    {
        Model = model;
        Result = result;
    }

    /// <summary>What ran.</summary>
    public CompiledModel Model { get; }

    /// <summary>The engine's columns, by node id.</summary>
    public RunResult Result { get; }

    /// <summary>The values of a series by its name (<c>line.wait</c>), one per bin, NaN where unknown; null when nothing has this name.</summary>
    public double[]? Find(string name)
    {
        if (!Model.Series.TryGetValue(name, out var info))
        {
            return null;
        }

        lock (derived)
        {
            if (!derived.TryGetValue(name, out var values))
            {
                values = info.NodeId is not { } node ? DerivedMeasures.Compute(this, info)
                    : node == AlwaysZero && !Result.TryGet(node, out _) ? new double[Result.Bins]
                    : Result.Series(node).ToArray();
                derived.Add(name, values);
            }

            return values;
        }
    }
}
