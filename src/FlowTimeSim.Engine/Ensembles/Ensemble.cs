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

    /// <summary>
    /// Runs replicas in groups of <see cref="ReplicaGroup.Lanes"/> that are evaluated together. Each replica gets the bits that it would get alone, whatever
    /// the number of threads.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="replicas">How many replicas, numbered from 0; the last group may have lanes to spare, which hold anything.</param>
    /// <param name="kept">The positions in <see cref="Program.Names"/> of the series that are wanted, or none for all.</param>
    /// <param name="supply">Supplies the data of the group whose first replica has this number; called from several threads at once.</param>
    /// <param name="read">Reads what is wanted of the group with this first replica; its values are gone when it returns.</param>
    /// <param name="threads">How many threads at most, at least 1.</param>
    /// <param name="cancellation">Stops the ensemble between two blocks of bins.</param>
    /// <exception cref="OperationCanceledException">The ensemble was cancelled.</exception>
    public static void RunTogether(
        Program program,
        int replicas,
        IReadOnlyList<int>? kept,
        Action<int, ReplicaGroup> supply,
        Action<int, ReplicaGroup> read,
        int threads = 1,
        CancellationToken cancellation = default) => Chunk(program, 0, replicas, kept, supply, read, threads, cancellation);

    /// <summary>Quantiles over replicas that are evaluated together, in bounded memory; the same for every number of threads.</summary>
    /// <param name="program">The program.</param>
    /// <param name="replicas">How many replicas, numbered from 0.</param>
    /// <param name="kept">The positions in <see cref="Program.Names"/> of the series that get bands.</param>
    /// <param name="supply">Supplies the data of the group whose first replica has this number; called from several threads at once.</param>
    /// <param name="capacity">Up to how many replicas the bands are exact, see <see cref="QuantileBands"/>.</param>
    /// <param name="threads">How many threads at most, at least 1.</param>
    /// <param name="cancellation">Stops the ensemble between two blocks of bins.</param>
    /// <returns>The bands of each wanted series.</returns>
    /// <exception cref="OperationCanceledException">The ensemble was cancelled.</exception>
    public static QuantileBands[] Bands(
        Program program,
        int replicas,
        IReadOnlyList<int> kept,
        Action<int, ReplicaGroup> supply,
        int capacity = 1024,
        int threads = 1,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(kept);
        QuantileBands[] bands = [.. kept.Select(_ => new QuantileBands(program.Bins, capacity))];
        for (var first = 0; first < replicas && bands.Length > 0; first += bands[0].Capacity)
        {
            var end = Math.Min(replicas, first + bands[0].Capacity);
            Chunk(program, first, end, kept, supply, Read, threads, cancellation);
            Array.ForEach(bands, band => band.Complete(isLast: end == replicas));
        }

        return bands;

        void Read(int first, ReplicaGroup group)
        {
            for (var i = 0; i < bands.Length; i++)
            {
                bands[i].Add(first, Math.Min(ReplicaGroup.Lanes, replicas - first), group.Values(i));
            }
        }
    }

    private static void Chunk(
        Program program,
        int from,
        int end,
        IReadOnlyList<int>? kept,
        Action<int, ReplicaGroup> supply,
        Action<int, ReplicaGroup> read,
        int threads,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var groups = (Math.Max(0, end - from) + ReplicaGroup.Lanes - 1) / ReplicaGroup.Lanes;
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, Math.Min(threads, groups), options, _ =>
        {
            var group = new ReplicaGroup(program, kept);
            for (var number = Interlocked.Increment(ref next); number < groups; number = Interlocked.Increment(ref next))
            {
                var first = from + (number * ReplicaGroup.Lanes);
                supply(first, group);
                group.Run(cancellation);
                read(first, group);
            }
        });
    }
}
