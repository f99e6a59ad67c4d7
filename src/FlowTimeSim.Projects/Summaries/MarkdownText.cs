using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>
/// Text from files inside Markdown, so that it shows as it is: no markup, no HTML, no link, and no reference that a platform makes of its own accord
/// (<c>@team</c>, <c>#12</c>, an address, <c>:name:</c>). GitHub Flavored Markdown Spec, 2.4, 6.1, 6.9; the platforms look at what is left after that.
/// </summary>
internal static class MarkdownText
{
    // Nothing is seen of it, and no platform looks across it.
    private const string Gap = "&#8203;";
    private const string Punctuation = "\\`*_{}[]()#+-.!|~";

    /// <summary>A sentence.</summary>
    public static string Prose(string text)
    {
        var plain = PlainText.Escape(text, int.MaxValue - 1);
        var result = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            Append(result, plain[i], i + 1 < plain.Length ? plain[i + 1] : ' ');
        }

        return result.ToString();
    }

    /// <summary>A path or a name, as code. A fence longer than any inside keeps it one; a bar is none of a table.</summary>
    public static string Code(string text)
    {
        var plain = string.Join('/', text.Split('/').Select(name => PlainText.Escape(name, 160))).Replace("|", "\\u{7C}", StringComparison.Ordinal);
        var longest = 0;
        for (int i = 0, run = 0; i < plain.Length; i++)
        {
            run = plain[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 || plain.Length == 0 || plain[0] == ' ' || plain[^1] == ' ' ? $"{fence} {plain} {fence}" : fence + plain + fence;
    }

    private static void Append(StringBuilder result, char one, char next)
    {
        switch (one)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            case '"':
                result.Append("&quot;");
                break;
            case '$':
                result.Append("&#36;").Append(Gap);
                break;
            case '@':
                result.Append('@').Append(Gap);
                break;
            case ':' when next != ' ':
                result.Append(':').Append(Gap);
                break;
            case '#':
                result.Append("\\#").Append(Gap);
                break;
            case '-' when char.IsAsciiDigit(next) || char.IsAsciiLetter(next):
                // GH-12 is a reference too; a dash inside a word needs no escape.
                result.Append('-').Append(char.IsAsciiDigit(next) ? Gap : string.Empty);
                break;
            case '.' when char.IsAsciiDigit(next) || next == ' ':
                result.Append('.');
                break;
            case '.':
                // www.example and name@example.com become links by their dots.
                result.Append("\\.").Append(char.IsAsciiLetter(next) ? Gap : string.Empty);
                break;
            default:
                _ = Punctuation.Contains(one, StringComparison.Ordinal)
                    ? result.Append('\\').Append(one)
                    : result.Append(CultureInfo.InvariantCulture, $"{one}");
                break;
        }
    }
}
