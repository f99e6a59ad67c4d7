using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Says in plain words what is wrong at a syntax error, and where: the parser often stops long after the mistake.</summary>
internal static class FaultExplainer
{
    /// <summary>Reports the fault and returns the offset at which the mistake stands, and how far the lines go that cannot be read (-1: the entry there).</summary>
    public static (int Offset, int BlankUntil) Report(SourceText source, string text, YamlFault fault, FindingSink findings)
    {
        var offset = SkipToToken(text, fault.Offset);
        if (fault.IsTooDeep)
        {
            findings.Report(DiagnosticCatalog.NestedTooDeep, At(source, fault.Offset), $"Nothing may be nested deeper than 200 levels.");
            return (fault.OpenBracket >= 0 ? fault.OpenBracket : fault.Offset, -1);
        }

        if (TornValue(text, fault) is var (start, end))
        {
            FlowText.Report(source.Span with { Start = start, End = end }, findings);
            return (start, -1);
        }

        if ((TabIn(text, fault.LastOffset, offset) ?? CausingTab(source, text, fault)) is { } tab)
        {
            findings.Report(DiagnosticCatalog.TabIndentation, At(source, tab), $"A tab stands in the indentation. Use spaces.", IndentationTab.Removal(source, text, tab));
            return (tab, -1);
        }

        if (fault.OpenBracket >= 0 && !IsClosed(text, fault.OpenBracket))
        {
            findings.Report(
                DiagnosticCatalog.NotClosed, At(source, fault.OpenBracket), $"This '{text[fault.OpenBracket].ToString()}' is never closed.");
            return (fault.OpenBracket, -1);
        }

        if (fault.OpenBracket < 0 && UnclosedNear(text, offset) is { } open)
        {
            findings.Report(DiagnosticCatalog.NotClosed, At(source, open), $"This '{text[open].ToString()}' is never closed.");
            return open;
        }

        if (offset < text.Length && text[offset] is '"' or '\'' && fault.Reason.Contains("quoted scalar", StringComparison.Ordinal)
            && !fault.Reason.Contains("escape", StringComparison.Ordinal))
        {
            findings.Report(DiagnosticCatalog.NotClosed, At(source, offset), $"The quote that begins here is not closed.");
            return (offset, -1);
        }

        if (fault.OpenBracket < 0 && fault.Reason.Contains("invalid mapping", StringComparison.Ordinal) && LineAbove.KeyWithoutColon(text, offset) is { } key)
        {
            var word = text[key..BlockEntry.LineEnd(text, key)].TrimEnd();
            findings.Report(DiagnosticCatalog.YamlSyntax, source.Span with { Start = key, End = key + word.Length }, $"A key with a colon is expected here: write '{word}:'.");
            return (key, -1);
        }

        if (fault.OpenBracket < 0 && LineAbove.DashWithoutBlank(text, offset) is { } dash)
        {
            findings.Report(DiagnosticCatalog.YamlSyntax, At(source, dash), $"An item of a list begins with '-' and a blank.");
            return (dash, BlockEntry.LineEnd(text, dash));
        }

        if (fault.OpenBracket < 0 && IndentationFault.Find(text, offset) is { } indentation)
        {
            findings.Report(
                DiagnosticCatalog.WrongIndentation,
                source.Span with { Start = indentation.Start, End = indentation.End },
                $"{indentation.Explanation}");
            return (indentation.Start, indentation.BlankUntil);
        }

        findings.Report(DiagnosticCatalog.YamlSyntax, At(source, offset), $"{Explain(text, offset, fault)}");
        return (offset, -1);
    }

    private static string Explain(string text, int offset, YamlFault fault)
    {
        var reason = fault.Reason;
        if (reason.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return "A colon followed by a space begins a map, and here is none possible. Quote the value, or begin a new line.";
        }

        if (reason.Contains("cannot start any token", StringComparison.Ordinal) && offset < text.Length)
        {
            return $"A value cannot begin with '{text[offset]}'. Quote it.";
        }

        if (reason.Contains("escape character", StringComparison.Ordinal))
        {
            return "Double quotes hold an escape that YAML does not know. Write a backslash twice, or use single quotes.";
        }

        if (reason.Contains("block mapping", StringComparison.Ordinal))
        {
            return "A key with a colon is expected here.";
        }

        if (reason.Contains("expected '-'", StringComparison.Ordinal))
        {
            return "Another item of the list ('- ...') is expected here, or an entry further to the left.";
        }

        var bare = reason.Replace("  ", " ", StringComparison.Ordinal).Trim().TrimEnd('.');
        return bare.Length == 0 ? "This cannot be read as YAML." : $"This cannot be read as YAML: {char.ToLowerInvariant(bare[0])}{bare[1..]}.";
    }

    // The value inside brackets that the parser stumbled over: the last one it gave, or the one with the brace of a parameter.
    private static (int Start, int End)? TornValue(string text, YamlFault fault)
    {
        var start = fault.LastInFlow is { } last && FlowText.IsTorn(last.Value) ? last.Span.Start : -1;
        var line = BlockEntry.LineStart(text, Math.Min(fault.Offset, text.Length));
        var parameter = text.AsSpan(line, Math.Min(fault.Offset + 1, text.Length) - line).LastIndexOf("${");
        if (parameter >= 0 && FlowText.ValueStart(text, line, line + parameter) is { } valueStart)
        {
            start = valueStart;
        }

        return start >= 0 && FlowText.WholeEnd(text, start, text.Length) is { } end && fault.Offset <= end ? (start, end) : null;
    }

    private static SourceSpan At(SourceText source, int offset)
    {
        var start = Math.Min(offset, source.Text.Length);
        return source.Span with { Start = start, End = Math.Min(start + 1, source.Text.Length) };
    }

    // The parser sometimes points at the blanks or the line end before the mistake.
    private static int SkipToToken(string text, int offset)
    {
        var at = Math.Clamp(offset, 0, text.Length);
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? at : Math.Clamp(offset, 0, text.Length);
    }

    private static int? TabIn(string text, int from, int to)
    {
        var line = BlockEntry.LineStart(text, Math.Min(Math.Min(from, to), text.Length));
        var until = Math.Min(text.Length, Math.Max(from, to) + 1);
        for (var lines = 0; line < text.Length && (line <= until || lines < 3); lines++)
        {
            var indent = BlockEntry.Indent(text, line);
            var tab = text.AsSpan(line, indent).IndexOf('\t');
            if (tab >= 0 && !BlockEntry.IsBlankOrComment(text, line))
            {
                return line + tab;
            }

            line = BlockEntry.NextLine(text, BlockEntry.LineEnd(text, line));
        }

        return null;
    }

    // For a tab below a key the parser gives up at the start of the block: without the lines with tabs it gets further.
    private static int? CausingTab(SourceText source, string text, YamlFault fault)
    {
        int? first = null;
        var without = text;
        for (var line = BlockEntry.LineStart(text, Math.Min(fault.Offset, text.Length)); line < text.Length; line = BlockEntry.NextLine(text, BlockEntry.LineEnd(text, line)))
        {
            var tab = text.AsSpan(line, BlockEntry.Indent(text, line)).IndexOf('\t');
            if (tab >= 0 && !BlockEntry.IsBlankOrComment(text, line))
            {
                first ??= line + tab;
                without = BlockEntry.BlankOut(without, line, BlockEntry.LineEnd(text, line));
            }
        }

        return first is not null && (YamlPass.Run(source, without).Fault is not { } next || next.Offset > fault.Offset) ? first : null;
    }

    // The parser may give up before it has said that a bracket opened: in its line or the next an entry whose bracket does not close within the entry.
    private static int? UnclosedNear(string text, int offset)
    {
        var line = BlockEntry.LineStart(text, Math.Min(offset, text.Length));
        for (var lines = 0; lines < 2 && line < text.Length; lines++)
        {
            var end = BlockEntry.LineEnd(text, line);
            var open = text.AsSpan(line, end - line).IndexOfAny('{', '[');
            var before = open < 0 ? [] : text.AsSpan(line, open).TrimEnd();
            if (open >= 0 && (before.IsEmpty || before[^1] is '-' or ':') && BlockEntry.Around(text, line + open) is var (_, limit) && !IsClosed(text, line + open, limit))
            {
                return line + open;
            }

            line = BlockEntry.NextLine(text, end);
        }

        return null;
    }

    private static bool IsClosed(string text, int open) => IsClosed(text, open, text.Length);

    private static bool IsClosed(string text, int open, int end)
    {
        var depth = 0;
        var quote = '\0';
        for (var at = open; at < end; at++)
        {
            var character = text[at];
            if (quote != '\0')
            {
                at += quote == '"' && character == '\\' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
                continue;
            }

            switch (character)
            {
                case '"' or '\'' when !char.IsLetterOrDigit(text[at - 1]):
                    quote = character;
                    break;
                case '#' when char.IsWhiteSpace(text[at - 1]):
                    at = BlockEntry.LineEnd(text, at);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return true;
            }
        }

        return false;
    }
}
