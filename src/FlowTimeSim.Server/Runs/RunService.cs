using System.Collections.Concurrent;
using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.Extensions.Logging;

namespace FlowTimeSim.Server.Runs;

/// <summary>Makes runs, as many at once as there are processors, and each only once.</summary>
internal sealed class RunService(RegistryStore store, ServerOptions options, ILogger<RunService> log) : IAsyncDisposable
{
    private readonly Dictionary<string, RunTicket> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RunTicket> _byId = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _processors = new(Math.Max(1, Environment.ProcessorCount));
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Runs under way.</summary>
    public IReadOnlyList<Run> UnderWay => [.. _byId.Values.Select(ticket => ticket.Run)];

    public Run? FindUnderWay(string id) => _byId.TryGetValue(id, out var ticket) ? ticket.Run : null;

    /// <summary>Begins a run, joins the same one under way, or finds the one made earlier; null when too many wait.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="id">The id promised before a restart; null for a new run.</param>
    public RunTicket? Begin(RunPlan plan, string? id = null)
    {
        var key = plan.Key.ToString();
        lock (_gate)
        {
            if (store.Index.FindRunByKey(key)?.Run is { } made)
            {
                var earlier = new RunTicket(made with { FromCache = true });
                earlier.Ended.SetResult(new(earlier.Run, null));
                return earlier;
            }

            if (_byKey.TryGetValue(key, out var same))
            {
                return same;
            }

            if (_byKey.Count >= options.Limits.MaxQueuedRuns && id is null)
            {
                return null;
            }

            var ticket = new RunTicket(NewRun(plan, id));
            if (id is not null)
            {
                // It was promised before the restart, so its end is kept whatever it is.
                _ = ticket.Promise(_ => Task.CompletedTask);
            }

            _byKey[key] = ticket;
            _byId[ticket.Run.Id] = ticket;
            _ = Task.Run(() => MakeAsync(plan, ticket, key));
            return ticket;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task[] open;
        lock (_gate)
        {
            open = [.. _byKey.Values.Select(ticket => ticket.Ended.Task)];
        }

        // What was promised and is not done stands in the journal as queued, and is made after the next start.
        await Task.WhenAny(Task.WhenAll(open), Task.Delay(TimeSpan.FromSeconds(10))).ConfigureAwait(false);
        _stopping.Dispose();
        _processors.Dispose();
    }

    private Run NewRun(RunPlan plan, string? id)
    {
        var now = options.Time.GetUtcNow().UtcDateTime;
        return new()
        {
            Id = id ?? FreeId(plan.Key, now),
            Status = RunStates.Queued,
            Progress = new(0, plan.Replicas),
            Created = Stamp(now),
            Artifact = plan.Artifact,
            ArtifactDigest = plan.SourceDigest,
            Parameters = plan.Parameters,
            Seed = plan.Seed,
            Replicas = plan.Replicas,
            Engine = plan.Engine,
            Compiler = plan.Compiler,
            RunKey = plan.Key.ToString(),
        };
    }

    private string FreeId(Digest key, DateTime now)
    {
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 8).Select(n => $"run_{stamp}_{key.Hex.Substring(8 * n, 8)}").First(id => store.Index.FindRun(id) is null && !_byId.ContainsKey(id));
    }

    private async Task MakeAsync(RunPlan plan, RunTicket ticket, string key)
    {
        RunEnd? end = null;
        Exception? fault = null;
        try
        {
            await _processors.WaitAsync(_stopping.Token).ConfigureAwait(false);
            try
            {
                ticket.Run = ticket.Run with { Status = RunStates.Running, Started = Stamp(options.Time.GetUtcNow().UtcDateTime) };
                end = await ComputeAsync(plan, ticket).ConfigureAwait(false);
            }
            finally
            {
                _processors.Release();
            }
        }
        catch (Exception exception)
        {
            // The one place where a run's faults end: they are given to those who wait, and logged when they are ours.
            fault = exception;
            if (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Run {Run} failed", ticket.Run.Id);
            }
        }

        lock (_gate)
        {
            _byKey.Remove(key);
            _byId.TryRemove(ticket.Run.Id, out _);
        }

        if (end is not null)
        {
            ticket.Ended.SetResult(end);
        }
        else
        {
            ticket.Ended.SetException(fault!);
            _ = ticket.Ended.Task.Exception;
        }
    }

    private async Task<RunEnd> ComputeAsync(RunPlan plan, RunTicket ticket)
    {
        var (result, model) = plan.Execute(_stopping.Token);
        var promised = ticket.Close();
        var findings = RunChecks.Findings(result, options.Limits);
        var finished = ticket.Run with
        {
            Finished = Stamp(options.Time.GetUtcNow().UtcDateTime),
            Warnings = [.. findings.Where(finding => !finding.IsError).Select(finding => new RunWarning(finding.Code, finding.Message, null, [], null, finding.Severity))],
        };
        if (findings.Any(finding => finding.IsError))
        {
            var problem = Problems.OfFindings(findings, "The model cannot run");
            var failed = finished with { Status = RunStates.Failed, Problem = problem };
            if (promised)
            {
                await store.EndRunAsync(failed, null).ConfigureAwait(false);
            }

            return new(failed, null);
        }

        var (files, run) = RunFolder.Make(finished with { Status = RunStates.Succeeded, Progress = new(plan.Replicas, plan.Replicas) }, result, model, plan.Provenance);
        using var folder = new MemoryStream();
        var written = StoredArchive.Write(folder, files);
        if (written.Faults.Count > 0)
        {
            throw new InvalidOperationException(written.Faults[0].Message);
        }

        await store.EndRunAsync(run, folder.ToArray()).ConfigureAwait(false);
        return new(run, result);
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
