using System.Text.Json.Serialization;

namespace FlowTimeSim.Server.Storage;

/// <summary>How journal lines are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(PublishedData))]
[JsonSerializable(typeof(AttachedData))]
[JsonSerializable(typeof(RunQueuedData))]
[JsonSerializable(typeof(RunEndedData))]
internal sealed partial class StorageJson : JsonSerializerContext;
