namespace FlowTimeSim.Engine;

/// <summary>Evaluates programs. The result depends on the program alone: not on threads, block sizes or the width of vectors.</summary>
public static class Evaluator
{
    /// <summary>Runs a program over its whole grid.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunResult Run(Program program, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        var nodes = program.Nodes;
        var columns = new double[nodes.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new double[program.Bins];
        }

        for (var t = 0; t < program.Bins; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var i in program.Order)
            {
                columns[i][t] = Value(nodes[i], columns, i, t);
            }
        }

        var result = new RunResult(program);
        for (var k = 0; k < program.Kept.Length; k++)
        {
            columns[program.Kept[k]].CopyTo(result.Columns[k], 0);
        }

        for (var t = 0; t < program.Bins && result.FirstNonFinite is null; t++)
        {
            for (var k = 0; k < program.Kept.Length && result.FirstNonFinite is null; k++)
            {
                if (!double.IsFinite(result.Columns[k][t]))
                {
                    result.FirstNonFinite = new NonFinite(program.Names[k], t, result.Columns[k][t]);
                }
            }
        }

        return result;
    }

    /// <summary>Runs a program in memory that was used before, without allocating.</summary>
    /// <returns>The result, which belongs to the workspace: its values stand until the next run with it.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunResult Run(Workspace workspace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return Run(workspace.Program, cancellation);
    }

    private static double Value(in Node node, double[][] columns, int self, int t)
    {
        switch (node.Kind)
        {
            case NodeKind.Scalar: return node.Value;
            case NodeKind.Data: return node.Values![t];
            case NodeKind.Unary: return Scalars.Apply((UnaryOperation)node.Operation, columns[node.A][t]);
            case NodeKind.Binary: return Scalars.Apply((BinaryOperation)node.Operation, columns[node.A][t], columns[node.B][t]);
            case NodeKind.Select: return columns[node.A][t] != 0 ? columns[node.B][t] : columns[node.C][t];
            case NodeKind.Shift: return t < node.Lag ? node.Value : columns[node.A][t - node.Lag];
            case NodeKind.Forward: return columns[node.A][t];
            case NodeKind.Pulse: return t >= node.Phase && ((long)t - node.Phase) % node.Period == 0 ? columns[node.A][t] : 0;
            case NodeKind.Convolve:
                var sum = 0.0;
                for (var k = 0; k < node.Values!.Length && k <= t; k++)
                {
                    sum += node.Values[k] * Scalars.Finite(columns[node.A][t - k]);
                }

                return sum;
            default:
                var level = t == 0 ? Scalars.Finite(node.Value) : columns[self][t - 1];
                var outflow = Scalars.Finite(columns[node.B][t]);
                if (node.Period > 0)
                {
                    var open = ((long)t - node.Phase) % node.Period == 0;
                    outflow = !open ? 0 : node.D < 0 ? outflow : Math.Min(outflow, Scalars.Finite(columns[node.D][t]));
                }

                return Math.Max(0, level + Scalars.Finite(columns[node.A][t]) - outflow - (node.C < 0 ? 0 : Scalars.Finite(columns[node.C][t])));
        }
    }
}
