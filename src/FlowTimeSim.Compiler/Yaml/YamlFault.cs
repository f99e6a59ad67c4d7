namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Why and where one pass of the parser stopped.</summary>
/// <param name="Offset">Where the parser says the mistake is.</param>
/// <param name="LastOffset">The end of the last thing that was read without a mistake.</param>
/// <param name="Reason">The parser's own words, without a quotation.</param>
internal sealed record YamlFault(int Offset, int LastOffset, string Reason)
{
    /// <summary>True when brackets or maps are nested deeper than anyone writes by hand.</summary>
    public bool IsTooDeep { get; init; }

    /// <summary>Where the outermost bracket that is still open begins, or -1.</summary>
    public int OpenBracket { get; init; } = -1;

    /// <summary>The last plain scalar read inside brackets, or null.</summary>
    public YamlScalar? LastInFlow { get; init; }
}
