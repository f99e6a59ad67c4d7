using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>What of all that was found is shown: the one policy, over the project's own files.</summary>
public static class ShownFindings
{
    /// <summary>The findings that no comment of the project ignores, and what is wrong with such comments, in reading order.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="settings">Whether all tests ran.</param>
    /// <param name="sources">The files, read before.</param>
    /// <param name="findings">All that was found; it is not changed.</param>
    public static ImmutableArray<Finding> Of(ProjectInputs inputs, ProjectSettings settings, ISources sources, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(settings);
        var own = SeverityPolicy.TextsOf(sources, [.. inputs.Catalogs, .. inputs.Scenarios, .. inputs.Tests, .. inputs.Models]);
        return SeverityPolicy.Of(own).Judge(findings, settings.RunTests && settings.TestFilter.Length == 0);
    }
}
