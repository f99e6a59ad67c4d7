using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>The version of an old project that a <c>Directory.Build.props</c> above it says: the nearest one counts, as for MSBuild.</summary>
internal static class SharedVersion
{
    private const int MostSteps = 32;

    /// <summary>The project with its version, where only such a file says it in so many words.</summary>
    /// <param name="old">The project.</param>
    /// <param name="read">The text of a path relative to the project; null where there is none.</param>
    public static ProjectInputs Completed(ProjectInputs old, Func<string, string?> read)
    {
        if (old.Property("Version") is not null)
        {
            return old;
        }

        for (var step = 0; step < MostSteps; step++)
        {
            if (read(string.Concat(Enumerable.Repeat("../", step)) + "Directory.Build.props") is { } text)
            {
                return VersionIn(text) is { } version ? old with { Properties = old.Properties.SetItem("Version", version) } : old;
            }
        }

        return old;
    }

    private static string? VersionIn(string text)
    {
        var said = XmlData.Root(text)?.Elements().Where(group => group.Name.LocalName == "PropertyGroup" && group.Attribute("Condition") is null)
            .SelectMany(group => group.Elements()).LastOrDefault(element => element.Name.LocalName == "Version" && element.Attribute("Condition") is null);
        return said is null || said.Value.Contains("$(", StringComparison.Ordinal) ? null : said.Value.Trim();
    }
}
