using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Run">The run; its problem says why it failed.</param>
/// <param name="Result">What was computed; null when it failed or was made earlier.</param>
internal sealed record RunEnd(Run Run, ModelRun? Result)
{
    public bool Succeeded => Run.Status == RunStates.Succeeded;
}
