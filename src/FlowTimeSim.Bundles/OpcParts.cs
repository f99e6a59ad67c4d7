using System.Text;

namespace FlowTimeSim.Bundles;

/// <summary>
/// The two files that make the archive an Open Packaging Conventions package (ECMA-376, part 2). They follow from the manifest, so a
/// reader writes them again and compares: no XML of a stranger is ever parsed.
/// </summary>
internal static class OpcParts
{
    public const string ManifestMediaType = "application/vnd.flowtime.manifest+json";

    public static byte[] ContentTypes(IEnumerable<(string Name, string MediaType)> parts)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n");
        foreach (var (name, mediaType) in parts)
        {
            xml.Append("<Override PartName=\"/").Append(name).Append("\" ContentType=\"").Append(mediaType).Append("\"/>\n");
        }

        return Encoding.ASCII.GetBytes(xml.Append("</Types>\n").ToString());
    }

    public static byte[] Relations() => Encoding.ASCII.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
        + "<Relationship Id=\"manifest\" Type=\"urn:flowtime:bundle:manifest\" Target=\"/" + BundleNames.Manifest + "\"/>\n</Relationships>\n");

    /// <summary>Whether a media type is <c>type/subtype</c> in the characters of RFC 6838, which also need no escape in XML.</summary>
    public static bool IsMediaType(string text)
    {
        var parts = text.Split('/');
        return text.Length <= 127 && parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || "!#$-^_.+".Contains(c, StringComparison.Ordinal)));
    }
}
