using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.DataOnly;

/// <summary>
/// Reads a <c>.ftmodel</c> as data: the SDK attribute, literal properties, and items inside the folder. Nothing of it is evaluated, so a stranger's
/// project can be looked at; whatever needs MSBuild is a finding. What <c>Directory.Build</c> files would add is not seen.
/// </summary>
public static class DataOnlyProject
{
    private const string Sdk = "FlowTime.Sim.Sdk";

    /// <summary>Reads a project file.</summary>
    /// <param name="projectFile">The project file, absolute.</param>
    /// <param name="findings">Receives what is not data.</param>
    /// <returns>The project, also when parts of it were not understood; null when nothing can be read.</returns>
    public static ProjectInputs? Read(string projectFile, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(projectFile);
        ArgumentNullException.ThrowIfNull(findings);
        return Read(projectFile, kind => DefaultItems.Find(Path.GetDirectoryName(projectFile)!, kind), () => new FileStream(projectFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), findings);
    }

    /// <summary>Reads a project file that lies elsewhere than on the disk.</summary>
    /// <param name="projectFile">Where it would be, absolute.</param>
    /// <param name="find">The items of a kind that it finds by itself.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="findings">Receives what is not data.</param>
    internal static ProjectInputs? Read(string projectFile, Func<string, IReadOnlyList<string>> find, Func<Stream> open, FindingSink findings)
    {
        var name = Path.GetFileName(projectFile);
        if (Load(open, name, findings) is not { } root)
        {
            return null;
        }

        if (root.Name != "Project" || root.Attribute("Sdk")?.Value is not { } sdk || (sdk != Sdk && !sdk.StartsWith(Sdk + "/", StringComparison.Ordinal)))
        {
            findings.Report(DiagnosticCatalog.ProjectNotReadable, XmlPlace.Of(root, name), $"This is no model project: it must begin with <Project Sdk=\"{Sdk}\">.");
            return null;
        }

        var content = new DataOnlyContent(name, findings);
        content.Read(root);
        return Inputs(projectFile, content, find);
    }

    private static XElement? Load(Func<Stream> open, string name, FindingSink findings)
    {
        try
        {
            using var stream = open();
            using var reader = XmlReader.Create(stream, XmlData.Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException fault)
        {
            var (line, column) = (Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition));
            findings.Report(DiagnosticCatalog.ProjectNotReadable, new Location(name, line, column, line, column), $"The project file is no XML that can be read as data: {fault.Message}");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCatalog.SourceUnreadable, Location.File(name), $"The system does not let '{name}' be read.");
            return null;
        }
    }

    private static ProjectInputs Inputs(string projectFile, DataOnlyContent content, Func<string, IReadOnlyList<string>> find)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        var properties = content.Properties;
        properties.TryAdd("TargetEngines", properties.GetValueOrDefault("TargetEngine", string.Empty));
        return new ProjectInputs
        {
            ProjectFile = projectFile,
            OutputFolder = Path.Combine(folder, "bin"),
            Catalogs = Paths("Catalog"),
            Scenarios = Paths("Scenario"),
            Tests = Paths("ModelTest"),
            Data = Paths("SeriesData"),
            Models = Paths("Model"),
            Properties = properties.Where(property => property.Value.Length > 0).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };

        ImmutableArray<string> Paths(string kind)
        {
            var found = content.TakesDefaults ? find(kind) : [];
            var (added, removed) = content.ItemsOf(kind);
            return [.. found.Concat(added).Except(removed, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }
}
