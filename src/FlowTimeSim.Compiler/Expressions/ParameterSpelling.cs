using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A parameter in the spelling of another language: <c>$lanes</c>, <c>$(lanes)</c>, <c>${ lanes }</c>.</summary>
internal static class ParameterSpelling
{
    /// <summary>The edit that writes it as <c>${lanes}</c>, in quotes where the text has none: inside braces it would need them.</summary>
    /// <param name="scalar">The expression.</param>
    /// <param name="at">The dollar in its value.</param>
    public static ImmutableArray<TextEdit> Mend(YamlScalar scalar, int at)
    {
        var text = scalar.Value;
        var open = at + 1 < text.Length && text[at + 1] is '(' or '{' ? text[at + 1] : '\0';
        var start = at + (open == '\0' ? 1 : 2);
        var end = open == '\0' ? start : text.IndexOf(open == '(' ? ')' : '}', start);
        while (open == '\0' && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        var name = end > start ? text[start..end].Trim() : string.Empty;
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_') || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            return [];
        }

        var rest = open == '\0' ? end : end + 1;
        var mended = $"${{{name}}}";
        if (!scalar.IsPlain)
        {
            return [new TextEdit(scalar.SpanOf(at, rest - at), mended)];
        }

        var whole = text[..at] + mended + text[rest..];
        return scalar.Span.Characters.SequenceEqual(text) && !whole.AsSpan().ContainsAny('"', '\\') ? [new TextEdit(scalar.Span, $"\"{whole}\"")] : [];
    }
}
