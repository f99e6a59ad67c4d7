using System.Text.Json.Serialization;

namespace FlowTimeSim.Server.Storage;

/// <summary>How a single string is written.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class StringJson : JsonSerializerContext;
