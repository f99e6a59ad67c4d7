using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// The trap of flow style: in <c>{ expr: MIN(a, b) }</c> the comma ends the value. Finds where the value was meant to end.
/// </summary>
internal static class FlowText
{
    /// <summary>True for a value that ends inside its own parentheses, or before a brace of a parameter.</summary>
    public static bool IsTorn(ReadOnlySpan<char> value)
    {
        var depth = 0;
        foreach (var character in value)
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return depth > 0 || value.EndsWith('$');
    }

    /// <summary>The end of the value as it was meant, or null when its brackets do not close before <paramref name="limit"/> or the line's end.</summary>
    public static int? WholeEnd(string text, int start, int limit)
    {
        limit = Math.Min(Math.Min(limit, text.Length), BlockEntry.LineEnd(text, Math.Min(start, text.Length)));
        var depth = 0;
        var at = start;
        for (; at < limit; at++)
        {
            var character = text[at];
            if (depth == 0 && character is ',' or ']' or '}')
            {
                break;
            }

            depth += character switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }
        }

        while (at > start && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return depth == 0 && at > start ? at : null;
    }

    /// <summary>Where the plain value around a place begins, or null when the place is in quotes or not inside brackets of its line.</summary>
    public static int? ValueStart(string text, int line, int at)
    {
        var depth = 0;
        var parentheses = 0;
        var quote = '\0';
        int? start = null;
        for (var i = line; i <= at; i++)
        {
            var character = text[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
                continue;
            }

            if (character == '{' && i > line && text[i - 1] == '$')
            {
                // An earlier parameter of the same value.
                var close = text.IndexOf('}', i, at - i);
                i = close < 0 ? at : close;
            }
            else if (parentheses == 0 && (character is '{' or '[' or ',' || (character == ':' && text[i + 1] == ' ')))
            {
                depth += character is '{' or '[' ? 1 : 0;
                start = null;
            }
            else if (parentheses == 0 && character is ('}' or ']'))
            {
                depth--;
            }
            else if (character is '"' or '\'' && start is null)
            {
                quote = character;
            }
            else if (!char.IsWhiteSpace(character))
            {
                start ??= i;
                parentheses = Math.Max(0, parentheses + (character switch { '(' => 1, ')' => -1, _ => 0 }));
            }
        }

        return quote == '\0' && depth > 0 ? start : null;
    }

    /// <summary>The edit of a part of an expression; inside braces without quotes it quotes the whole value, or a comma in it would be the trap.</summary>
    /// <param name="part">The part.</param>
    /// <param name="with">What it becomes.</param>
    public static TextEdit Replacement(SourceSpan part, string with)
    {
        var text = part.Source.Text;
        if (ValueStart(text, BlockEntry.LineStart(text, part.Start), part.Start) is not { } start || WholeEnd(text, start, text.Length) is not { } end || end < part.End)
        {
            return new TextEdit(part, with);
        }

        var whole = text[start..part.Start] + with + text[part.End..end];
        return whole.AsSpan().ContainsAny('"', '\\') ? new TextEdit(part, with) : new TextEdit(part with { Start = start, End = end }, $"\"{whole}\"");
    }

    /// <summary>Reports the trap once, with the quoted text as its fix.</summary>
    public static void Report(SourceSpan span, FindingSink findings)
    {
        var meant = span.Characters.ToString();
        var quoted = meant.Contains('"', StringComparison.Ordinal) || meant.Contains('\\', StringComparison.Ordinal)
            ? "'" + meant.Replace("'", "''", StringComparison.Ordinal) + "'"
            : "\"" + meant + "\"";
        findings.Report(
            DiagnosticCatalog.UnquotedExpression,
            span,
            $"Inside braces or brackets YAML ends a value at a comma, bracket or brace. Write {quoted}.",
            [new TextEdit(span, quoted)]);
    }
}
