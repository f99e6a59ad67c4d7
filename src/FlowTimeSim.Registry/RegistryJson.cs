using System.Text.Json;
using System.Text.Json.Serialization;

namespace FlowTimeSim.Registry;

/// <summary>How every shape is written and read: camelCase, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(Artifact))]
[JsonSerializable(typeof(ArtifactList))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(AttachmentList))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(QuickRun))]
[JsonSerializable(typeof(SeriesValues))]
[JsonSerializable(typeof(SeriesIndex))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Provenance))]
[JsonSerializable(typeof(IReadOnlyList<ProblemFinding>))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class RegistryJson : JsonSerializerContext;
