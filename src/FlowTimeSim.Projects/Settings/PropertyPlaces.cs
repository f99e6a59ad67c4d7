using System.Xml;
using System.Xml.Linq;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Settings;

/// <summary>Where the properties of a project stand in its file, so that a finding about one has a line.</summary>
public sealed class PropertyPlaces
{
    private readonly string fileName;
    private readonly Dictionary<string, Location> places = new(StringComparer.OrdinalIgnoreCase);

    private PropertyPlaces(string fileName) => this.fileName = fileName;

    /// <summary>Reads the project file. MSBuild has read it already, so one that is no XML only costs the lines.</summary>
    public static PropertyPlaces Read(string projectFile)
    {
        var result = new PropertyPlaces(Path.GetFileName(projectFile));
        foreach (var element in Elements(projectFile))
        {
            var at = (IXmlLineInfo)element;
            var column = Math.Max(1, at.LinePosition - 1);
            result.places[element.Name.LocalName] =
                new Location(result.fileName, at.LineNumber, column, at.LineNumber, column + element.Name.LocalName.Length + 2);
        }

        return result;
    }

    /// <summary>The place of a property (the last one that says it), or the head of the file.</summary>
    public Location Of(string property) => places.TryGetValue(property, out var place) ? place : Location.File(fileName);

    /// <summary>The place of the first of these properties that the file says.</summary>
    public Location OfAny(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (places.TryGetValue(property, out var place))
            {
                return place;
            }
        }

        return Location.File(fileName);
    }

    private static List<XElement> Elements(string projectFile)
    {
        try
        {
            var root = XDocument.Load(projectFile, LoadOptions.SetLineInfo).Root;
            return root is null ? [] : root.Descendants().Where(e => e.Parent?.Name.LocalName == "PropertyGroup").ToList();
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
