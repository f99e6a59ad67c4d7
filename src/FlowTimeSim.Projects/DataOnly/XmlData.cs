using System.Xml;
using System.Xml.Linq;

namespace FlowTimeSim.Projects.DataOnly;

/// <summary>XML of strangers: no document type, nothing fetched, at most 2^20 characters.</summary>
internal static class XmlData
{
    private const int MaximumCharacters = 1 << 20;

    public static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumCharacters };

    /// <summary>The root, or null for what is no XML or more than data; a byte order mark may stand before it.</summary>
    public static XElement? Root(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            // Its own build says so; whoever asks here takes it for empty.
            return null;
        }
    }
}
