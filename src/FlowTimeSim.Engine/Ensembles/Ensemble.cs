namespace FlowTimeSim.Engine;

/// <summary>Runs one program many times over other data.</summary>
public static class Ensemble
{
    /// <summary>
    /// Runs replicas. Each thread has its own workspace, and a replica sees nothing of another, so results depend on the number of threads only if the
    /// delegates do: they are called from several threads at once, each replica by one.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="replicas">How many replicas, numbered from 0.</param>
    /// <param name="supply">Supplies the data of a replica to the workspace; every draw addressed by the replica's number.</param>
    /// <param name="read">Reads what is wanted from the result of a replica; its series are gone when it returns.</param>
    /// <param name="threads">How many threads at most, at least 1.</param>
    /// <param name="cancellation">Stops the ensemble between two blocks of bins.</param>
    /// <exception cref="OperationCanceledException">The ensemble was cancelled.</exception>
    public static void Run(
        Program program,
        int replicas,
        Action<int, Workspace> supply,
        Action<int, RunResult> read,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, Math.Min(threads, replicas), options, _ =>
        {
            var workspace = new Workspace(program);
            for (var replica = Interlocked.Increment(ref next); replica < replicas; replica = Interlocked.Increment(ref next))
            {
                supply(replica, workspace);
                read(replica, Evaluator.Run(workspace, cancellation));
            }
        });
    }
}
