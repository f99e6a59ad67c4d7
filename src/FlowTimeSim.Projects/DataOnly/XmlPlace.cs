using System.Xml;
using System.Xml.Linq;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.DataOnly;

/// <summary>Where an element stands.</summary>
internal static class XmlPlace
{
    public static Location Of(XElement element, string file)
    {
        var at = (IXmlLineInfo)element;
        var column = Math.Max(1, at.LinePosition - 1);
        return new Location(file, Math.Max(1, at.LineNumber), column, Math.Max(1, at.LineNumber), column + element.Name.LocalName.Length + 1);
    }
}
