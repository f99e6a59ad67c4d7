using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>Reads expressions. Total on any text: what cannot be read is exactly one finding at its place.</summary>
public static class ExpressionParser
{
    /// <summary>How deep brackets, calls and signs may be nested.</summary>
    internal const int MaximumNesting = 256;

    /// <summary>How deep the tree may become, chains of operators included: later phases may walk it recursively.</summary>
    internal const int MaximumDepth = 1000;

    private const int FewTokens = 64;

    /// <summary>Reads the whole scalar as one expression.</summary>
    /// <param name="text">The scalar; spans lead back into it, also through quotes and folded lines.</param>
    /// <param name="grammar">What is allowed.</param>
    /// <param name="findings">Where the reason goes when it cannot be read.</param>
    /// <returns>The tree, or null after a finding.</returns>
    public static Expression? Parse(YamlScalar text, ExpressionGrammar grammar, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(findings);

        // Every token but the last has a character of its own.
        var tokens = text.Value.Length < FewTokens ? stackalloc ExpressionToken[FewTokens] : new ExpressionToken[text.Value.Length + 1];
        var count = ExpressionLexer.Read(text, grammar, tokens, findings);
        return count == 0 ? null : new ExpressionReader(text, grammar, tokens[..count], findings).ReadAll();
    }
}
