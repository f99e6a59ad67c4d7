using System.Text.Json;

namespace FlowTimeSim.Server.Storage;

/// <summary>One decision. The line's bytes end in <c>"self"</c>, the SHA-256 of all before it, and hold in <c>"prev"</c> that of the whole line before.</summary>
/// <param name="Seq">1, 2, 3, ...: the order of things, never the clock.</param>
/// <param name="Time">When it was taken, RFC 3339 UTC.</param>
/// <param name="By">The principal; null when nobody had to name one.</param>
/// <param name="Kind">One of <see cref="JournalKinds"/>.</param>
/// <param name="Data">What was decided, by kind.</param>
/// <param name="Prev">Digest of the line before.</param>
internal sealed record JournalLine(long Seq, string Time, string? By, string Kind, JsonElement Data, string Prev);
