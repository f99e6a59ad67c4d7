using System.Xml;
using System.Xml.Linq;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Editing;

/// <summary>Writes another version into a project's text: everything else stays as it is, to the last blank.</summary>
public static class VersionEdit
{
    /// <summary>The text with the version; null when the project says none that can be found, such as one that another property or file makes.</summary>
    /// <param name="project">The text of the project file.</param>
    /// <param name="version">The version.</param>
    public static SourceText? Apply(SourceText project, string version)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(version);
        XElement? root;
        try
        {
            root = XDocument.Parse(project.Text, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException)
        {
            return null;
        }

        var groups = root?.Elements().Where(element => element.Name.LocalName == "PropertyGroup").ToArray() ?? [];
        var said = groups.SelectMany(group => group.Elements()).LastOrDefault(element => element.Name.LocalName == "Version");
        if (said is null)
        {
            return groups.FirstOrDefault() is { } first ? Inserted(project, first, version) : null;
        }

        if (said.HasElements || said.Value.Contains("$(", StringComparison.Ordinal))
        {
            return null;
        }

        // The reader gives the place behind the '<'.
        var open = OffsetOf(project, said);
        var from = project.Text.IndexOf('>', open) + 1;
        if (from <= 0 || project.Text[from - 2] == '/')
        {
            return null;
        }

        var to = project.Text.IndexOf("</", from, StringComparison.Ordinal);
        return to < 0 ? null : TextEdits.Apply(project, [new TextEdit(new SourceSpan(project, from, to), version)]);
    }

    private static SourceText? Inserted(SourceText project, XElement group, string version)
    {
        var end = project.Text.IndexOf('>', OffsetOf(project, group)) + 1;
        if (end <= 0 || project.Text[end - 2] == '/')
        {
            return null;
        }

        // What stands between the group's head and its first child is the indentation.
        var next = project.Text.IndexOf('<', end);
        return next < 0 ? null : TextEdits.Apply(project, [new TextEdit(new SourceSpan(project, end, end), project.Text[end..next] + "<Version>" + version + "</Version>")]);
    }

    private static int OffsetOf(SourceText text, XElement element)
    {
        var at = (IXmlLineInfo)element;
        var (line, offset) = (1, 0);
        while (line < at.LineNumber)
        {
            offset = text.Text.IndexOf('\n', offset) + 1;
            line++;
        }

        return offset + at.LinePosition - 1;
    }
}
