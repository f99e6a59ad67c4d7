using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Yaml;

/// <summary>A tree as one line of text, to compare with.</summary>
internal static class TreeText
{
    public static string Of(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => scalar.IsPlain ? scalar.Value : $"'{scalar.Value}'",
        YamlNumbers numbers => $"#[{string.Join(' ', numbers.Values)}]",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Value}: {Of(entry.Value)}"))}}}",
        _ => "?",
    };
}
