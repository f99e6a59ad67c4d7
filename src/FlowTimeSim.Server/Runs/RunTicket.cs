using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Runs;

/// <summary>A run under way.</summary>
internal sealed class RunTicket(Run run)
{
    private readonly Lock _gate = new();
    private volatile Run _run = run;
    private Task? _promise;
    private bool _closed;

    /// <summary>The run as it stands now.</summary>
    public Run Run
    {
        get => _run;
        set => _run = value;
    }

    /// <summary>Done when the run has ended and is kept.</summary>
    public TaskCompletionSource<RunEnd> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Promises the run, once however many callers are told to come again; null when it is about to end, so that waiting is short.</summary>
    public Task? Promise(Func<Run, Task> promise)
    {
        lock (_gate)
        {
            return _closed ? null : _promise ??= promise(_run);
        }
    }

    /// <summary>No promise comes after this; tells whether one was given.</summary>
    public bool Close()
    {
        lock (_gate)
        {
            _closed = true;
            return _promise is not null;
        }
    }
}
