using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FlowTimeSim.Projects.Records;

/// <summary>The JSON of what is kept between builds; made when this is compiled, so that a user's build reflects over nothing.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProjectRecord))]
[JsonSerializable(typeof(ImmutableArray<FindingRecord>))]
internal sealed partial class RecordJson : JsonSerializerContext;
