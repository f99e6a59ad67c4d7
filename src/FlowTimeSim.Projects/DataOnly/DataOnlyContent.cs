using System.Text.RegularExpressions;
using System.Xml.Linq;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.DataOnly;

/// <summary>What a project file says by itself: literal properties and literal paths of items.</summary>
internal sealed partial class DataOnlyContent(string file, FindingSink findings)
{
    private readonly Dictionary<string, (List<string> Added, List<string> Removed)> items = new(StringComparer.Ordinal);

    /// <summary>The properties, the last one of a name.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the project wants no items found by themselves.</summary>
    public bool TakesDefaults => !Properties.TryGetValue("EnableDefaultModelItems", out var value) || !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    public (IReadOnlyList<string> Added, IReadOnlyList<string> Removed) ItemsOf(string kind) => items.TryGetValue(kind, out var found) ? found : ([], []);

    public void Read(XElement root)
    {
        Attributes(root, "Sdk", "DefaultTargets");
        foreach (var group in root.Elements())
        {
            switch (group.Name.LocalName)
            {
                case "PropertyGroup" when Attributes(group, "Label"):
                    ReadProperties(group);
                    break;
                case "ItemGroup" when Attributes(group, "Label"):
                    ReadItems(group);
                    break;
                case "PropertyGroup" or "ItemGroup":
                    break;
                default:
                    Refuse(group, $"<{group.Name.LocalName}> is");
                    break;
            }
        }
    }

    private void ReadProperties(XElement group)
    {
        foreach (var property in group.Elements())
        {
            if (!Attributes(property))
            {
                continue;
            }

            if (property.HasElements || NotLiteral().IsMatch(property.Value))
            {
                Refuse(property, $"The value of {property.Name.LocalName} is");
                continue;
            }

            Properties[property.Name.LocalName] = property.Value.Trim();
        }
    }

    private void ReadItems(XElement group)
    {
        foreach (var item in group.Elements())
        {
            var kind = item.Name.LocalName;
            if (!DefaultItems.Knows(kind))
            {
                Refuse(item, $"An item {kind} is");
                continue;
            }

            if (item.HasElements || !Attributes(item, "Include", "Remove"))
            {
                continue;
            }

            if (!items.TryGetValue(kind, out var found))
            {
                items[kind] = found = ([], []);
            }

            Add(item, "Include", found.Added);
            Add(item, "Remove", found.Removed);
        }
    }

    private void Add(XElement item, string attribute, List<string> paths)
    {
        foreach (var part in (item.Attribute(attribute)?.Value ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var path = SourcePath.Normalize(part.Replace('\\', '/'));
            if (NotLiteral().IsMatch(part) || part.AsSpan().ContainsAny('*', '?') || path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains(':', StringComparison.Ordinal))
            {
                Refuse(item, $"'{part}', which is no plain path inside the project's folder, is");
            }
            else
            {
                paths.Add(path);
            }
        }
    }

    private bool Attributes(XElement element, params ReadOnlySpan<string> allowed)
    {
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (!allowed.Contains(name) && !attribute.IsNamespaceDeclaration)
            {
                Refuse(element, name == "Condition" ? "A condition is" : $"The attribute {name} is");
                return false;
            }
        }

        return true;
    }

    private void Refuse(XElement element, string what) => findings.Report(
        DiagnosticCatalog.NeedsMSBuild,
        XmlPlace.Of(element, file),
        $"{what} for MSBuild to evaluate, and a project read as data is not evaluated. Use 'dotnet build'.");

    // $(...), @(...) and %(...) are evaluated, %xx is an escape.
    [GeneratedRegex(@"[$@%]\(|%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex NotLiteral();
}
