using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>A run was promised before it had ended, so it must be made even after a restart.</summary>
internal sealed record RunQueuedData(Run Run);
