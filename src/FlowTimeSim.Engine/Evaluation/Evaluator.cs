namespace FlowTimeSim.Engine;

/// <summary>Evaluates programs. The result depends on the program alone: not on threads, block sizes or the width of vectors.</summary>
public static class Evaluator
{
    /// <summary>Runs a program over its whole grid.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunResult Run(Program program, CancellationToken cancellation = default) => Run(new Workspace(program), cancellation);

    /// <summary>Runs a program in memory that was used before, without allocating.</summary>
    /// <returns>The result, which belongs to the workspace: its values stand until the next run with it.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunResult Run(Workspace workspace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var plan = workspace.Plan;
        var arena = workspace.Reset();
        for (var start = 0; start < workspace.Program.Bins; start += plan.Block)
        {
            cancellation.ThrowIfCancellationRequested();
            new BlockRun(workspace, arena, start, Math.Min(plan.Block, workspace.Program.Bins - start)).Run();
        }

        return workspace.Result;
    }
}
