namespace FlowTimeSim.Compiler.Yaml;

/// <summary>One key with its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
