using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Changes the nodes of a lowered model and compiles its program again. No text is read and nothing is bound again.</summary>
internal static class EngineEdit
{
    /// <summary>The model with changed nodes; null when nothing changes or it does not compile.</summary>
    public static CompiledModel? Nodes(CompiledModel model, Func<EngineNode, EngineNode> change)
    {
        var nodes = model.Engine.Nodes;
        ImmutableArray<EngineNode>.Builder? changed = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var next = change(nodes[i]);
            if (!ReferenceEquals(next, nodes[i]))
            {
                changed ??= nodes.ToBuilder();
                changed[i] = next;
            }
        }

        if (changed is null)
        {
            return null;
        }

        // A lag that became 0 may close a circle: that is no mutant, and nobody's mistake.
        var mutant = model with { Engine = model.Engine with { Nodes = changed.ToImmutable() } };
        return ProgramCompiler.Compile(mutant.Runnable, new FindingSink()) is { } program ? mutant with { Program = program } : null;
    }

    /// <summary>The model with changed expressions.</summary>
    /// <param name="model">The model.</param>
    /// <param name="change">What stands in the place of a part, or null to look into it.</param>
    public static CompiledModel? Expressions(CompiledModel model, Func<ExprNode, Expression, Expression?> change) =>
        Nodes(model, node => node is ExprNode code && ExpressionRewrite.Of(code.Expression, part => change(code, part)) is var next && !ReferenceEquals(next, code.Expression)
            ? code with { Expression = next }
            : node);

    /// <summary>The model with nothing in the place of some nodes.</summary>
    public static CompiledModel? Zero(CompiledModel model, IReadOnlySet<string> ids) =>
        Nodes(model, node => ids.Contains(node.Id) ? new ConstNode(node.Id, node.Origin, new double[model.Grid.Bins]) : node);

    /// <summary>The model with one node multiplied, in the run of its means and in every replica.</summary>
    public static CompiledModel? Scale(CompiledModel model, string id, double factor) =>
        Nodes(model, node => node.Id == id ? Scaled(node, factor) : node) is { } scaled
            ? scaled with { Random = [.. model.Random.Select(input => input.NodeId == id ? Scaled(input, factor) : input)] }
            : null;

    private static EngineNode Scaled(EngineNode node, double factor) => node switch
    {
        ConstNode data => data with { Values = Array.ConvertAll(data.Values, value => value * factor) },
        PmfNode pmf => pmf with { Values = [.. pmf.Values.Select(value => value * factor)] },
        ExprNode code => code with
        {
            Expression = new BinaryExpression(node.Origin, BinaryOperator.Multiply, node.Origin, code.Expression, new NumberExpression(node.Origin, factor)),
        },
        _ => node,
    };

    // The mean of a Poisson count is the node's own value, which was multiplied.
    private static RandomInput Scaled(RandomInput input, double factor) => input.Kind == RandomKind.Poisson
        ? input
        : input with { Scale = [.. input.Scale.Select(value => value * factor)], Offset = [.. input.Offset.Select(value => value * factor)] };
}
