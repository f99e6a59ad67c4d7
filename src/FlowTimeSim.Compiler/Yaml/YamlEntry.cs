namespace FlowTimeSim.Compiler.Yaml;

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
