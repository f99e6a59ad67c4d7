using System.Globalization;
using System.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// The one escape for text that comes from a file and goes to a person or a log: control and bidirectional characters become
/// visible escapes, commands that CI runners act upon are broken, line ends are flattened, and length is bounded.
/// </summary>
public static class PlainText
{
    private const int MaximumLength = 200;

    /// <summary>Formats the arguments of a finding's message: numbers shortest round-trip and grouped by nobody, texts escaped.</summary>
    internal static IFormatProvider Formatter { get; } = new EscapingFormatter();

    /// <summary>The text as it may be shown: one line, at most 200 characters, nothing that a terminal or a runner acts upon.</summary>
    public static string Escape(string text) => Escape(text, MaximumLength);

    /// <summary>The text as it may be shown, with a bound of its own: whole sentences and paths are longer than one name in them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most characters, but for an ellipsis.</param>
    public static string Escape(string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(Math.Min(text.Length, maximum) + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= maximum)
            {
                return result.Append('…').ToString();
            }

            Append(result, rune);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control:
            case UnicodeCategory.Format:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.Surrogate:
            case UnicodeCategory.PrivateUse:
            case UnicodeCategory.OtherNotAssigned:
                result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
                break;
            default:
                var last = result.Length > 0 ? result[^1] : '\0';
                if ((rune.Value == '[' && last == '#') || (rune.Value == ':' && last == ':')
                    || (rune.Value == 'v' && last == '#'))
                {
                    result.Append(' ');
                }

                result.Append(rune.ToString());
                break;
        }
    }

    private sealed class EscapingFormatter : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => string.Empty,
            string text => Escape(text),
            IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
            _ => Escape(arg.ToString() ?? string.Empty),
        };
    }
}
