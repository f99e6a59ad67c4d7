using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;
using Kind = FlowTimeSim.Compiler.Expressions.ExpressionTokenKind;

namespace FlowTimeSim.Compiler.Expressions;

/// <summary>Cuts an expression into tokens; stops at the first character that no grammar knows.</summary>
internal static class ExpressionLexer
{
    /// <summary>Writes the tokens and an end token.</summary>
    /// <returns>How many, or 0 after a finding.</returns>
    public static int Read(YamlScalar scalar, ExpressionGrammar grammar, Span<ExpressionToken> tokens, FindingSink findings)
    {
        var text = scalar.Value;
        var count = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (kind, length) = Next(text, at, grammar);
            if (length == 0)
            {
                Refuse(scalar, at, grammar, findings);
                return 0;
            }

            tokens[count++] = new ExpressionToken(kind, at, at + length);
            at += length;
        }

        tokens[count++] = new ExpressionToken(Kind.End, text.Length, text.Length);
        return count;
    }

    private static (Kind Kind, int Length) Next(string text, int at, ExpressionGrammar grammar)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return c switch
        {
            '+' => (Kind.Plus, 1),
            '-' => (Kind.Minus, 1),
            '*' => (Kind.Star, 1),
            '/' => (Kind.Slash, 1),
            '(' => (Kind.Open, 1),
            ')' => (Kind.Close, 1),
            ',' => (Kind.Comma, 1),
            '[' => (Kind.OpenBracket, 1),
            ']' => (Kind.CloseBracket, 1),
            '.' => (Kind.Dot, 1),
            '%' when grammar.HasUnits => (Kind.Percent, 1),
            '<' when grammar.HasComparisons => next == '=' ? (Kind.LessOrEqual, 2) : (Kind.Less, 1),
            '>' when grammar.HasComparisons => next == '=' ? (Kind.GreaterOrEqual, 2) : (Kind.Greater, 1),
            '=' when grammar.HasComparisons && next == '=' => (Kind.Equal, 2),
            '!' when grammar.HasComparisons && next == '=' => (Kind.NotEqual, 2),
            '$' when grammar.HasParameters && next == '{' => (Kind.Parameter, ParameterLength(text, at)),
            _ when char.IsAsciiDigit(c) => (Kind.Number, NumberLength(text, at, grammar)),
            _ when char.IsAsciiLetter(c) || c == '_' => (Kind.Name, NameLength(text, at)),
            _ => (Kind.End, 0),
        };
    }

    private static int NameLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end - at;
    }

    private static int NumberLength(string text, int at, ExpressionGrammar grammar)
    {
        var end = Digits(text, at);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1);
        }

        if (grammar.HasExponents && end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            var last = Digits(text, digits);
            end = last > digits && (last == text.Length || !char.IsAsciiLetter(text[last])) ? last : end;
        }

        return end - at;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int ParameterLength(string text, int at)
    {
        var end = at + 2 + NameLength(text, at + 2);
        return end > at + 2 && end < text.Length && text[end] == '}' ? end + 1 - at : 0;
    }

    private static void Refuse(YamlScalar scalar, int at, ExpressionGrammar grammar, FindingSink findings)
    {
        var text = scalar.Value;
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        var where = scalar.SpanOf(at, length);
        var found = text.Substring(at, length);
        switch (found)
        {
            case "=" when grammar.HasComparisons:
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'=' is no comparison. Write '=='.", [new TextEdit(where, "==")]);
                break;
            case "<" or ">" or "=" or "!":
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'{found}' is no operator of {grammar.Name}: it has + - * / and its functions only.");
                break;
            case "^":
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'^' is no operator here. Write a product, 'x * x'.");
                break;
            case "$" when grammar.HasParameters:
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'$' begins a parameter, which is written '${{name}}'.", ParameterSpelling.Mend(scalar, at));
                break;
            case "$":
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'$' is unknown to {grammar.Name}: parameters belong to catalogs and scenarios.");
                break;
            default:
                findings.Report(DiagnosticCatalog.ExpressionSyntax, where, $"'{found}' does not belong in {grammar.Name}.");
                break;
        }
    }
}
