using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Formatting;

/// <summary>Whether two trees say the same, wherever it stands.</summary>
internal static class TreeEquality
{
    public static bool Same(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (null, null) => true,
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsPlain == b.IsPlain,
        (YamlNumbers a, YamlNumbers b) => a.Values.AsSpan().SequenceEqual(b.Values),
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(pair => Same(pair.First.Key, pair.Second.Key) && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
