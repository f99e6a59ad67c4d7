using System.Text;

namespace FlowTimeSim.Views.Text;

/// <summary>The one escape for texts in HTML and SVG, in elements as in quoted attributes.</summary>
internal static class MarkupText
{
    /// <summary>Appends a text so that it is read as exactly this text; what XML cannot hold, or what turns the writing direction, becomes U+FFFD.</summary>
    public static void Append(StringBuilder target, string? text)
    {
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"':
                    target.Append("&quot;");
                    break;
                case '\'':
                    target.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    target.Append(' ');
                    break;
                case < 0x20 or (>= 0x7F and <= 0x9F) or 0x200E or 0x200F or 0x061C or (>= 0x2028 and <= 0x202E)
                    or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFE or 0xFFFF:
                    target.Append('\uFFFD');
                    break;
                default:
                    target.Append(rune.ToString());
                    break;
            }
        }
    }

    /// <summary>At most so many characters, with an ellipsis where something was cut; never half a character.</summary>
    public static string Shorten(string text, int characters)
    {
        if (text.Length <= characters)
        {
            return text;
        }

        var end = Math.Max(1, characters - 1);
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end).TrimEnd(), "…");
    }
}
