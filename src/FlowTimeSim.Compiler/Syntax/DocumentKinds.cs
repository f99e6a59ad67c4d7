using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Tells what a YAML file is.</summary>
public static class DocumentKinds
{
    /// <summary>By its <c>kind</c>; without one, by the keys that only one kind has.</summary>
    /// <param name="root">The file's tree, or null.</param>
    public static DocumentKind Detect(YamlNode? root)
    {
        if (root is not YamlMapping map)
        {
            return DocumentKind.Unknown;
        }

        return map["kind"] switch
        {
            YamlScalar { Value: "Catalog" } => DocumentKind.Catalog,
            YamlScalar { Value: "Scenario" } => DocumentKind.Scenario,
            YamlScalar { Value: "Test" } => DocumentKind.Test,
            YamlScalar { Value: "Model" } => DocumentKind.Model,
            not null => DocumentKind.Unknown,
            null when map["nodes"] is not null || map["schemaVersion"] is not null => DocumentKind.EngineModel,
            null when map["components"] is YamlSequence => DocumentKind.Catalog,
            null => DocumentKind.Unknown,
        };
    }
}
