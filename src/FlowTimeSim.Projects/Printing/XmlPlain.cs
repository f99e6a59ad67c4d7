using System.Text;
using System.Xml;

namespace FlowTimeSim.Projects.Printing;

/// <summary>Texts for XML: what XML cannot hold becomes a replacement character, and nothing throws.</summary>
internal static class XmlPlain
{
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return result.ToString();
    }
}
