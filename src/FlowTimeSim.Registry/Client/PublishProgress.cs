namespace FlowTimeSim.Registry;

/// <summary>How far an upload is; begins again with each retry.</summary>
/// <param name="Sent">Bytes given to the network.</param>
/// <param name="Total">Bytes in all.</param>
public sealed record PublishProgress(long Sent, long Total);
