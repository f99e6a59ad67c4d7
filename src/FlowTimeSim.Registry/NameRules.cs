namespace FlowTimeSim.Registry;

/// <summary>Which names the registry takes.</summary>
public static class NameRules
{
    /// <summary>Whether a text is a model id: <c>[A-Za-z_][A-Za-z0-9_.-]{0,127}</c>, and neither a run's nor a comparison's id.</summary>
    public static bool IsModelId(string? text) =>
        text is { Length: >= 1 and <= 128 }
        && (char.IsAsciiLetter(text[0]) || text[0] == '_')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')
        && !text.StartsWith("run_", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith("cmp_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is an alias: <c>[a-z][a-z0-9-]{0,62}</c>.</summary>
    public static bool IsAlias(string? text) =>
        text is { Length: >= 1 and <= 63 } && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
