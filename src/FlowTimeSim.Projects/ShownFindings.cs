using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects;

/// <summary>What of all that was found is shown: the one policy, over the project's own files.</summary>
public static class ShownFindings
{
    /// <summary>The findings that nothing in the project hides, each with its level, and what is wrong with such comments, in reading order.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="compilation">Its files, read before, its levels, and whether all tests run.</param>
    /// <param name="findings">All that was found; it is not changed.</param>
    public static ImmutableArray<Finding> Of(ProjectInputs inputs, ProjectCompilation compilation, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(compilation);
        return PolicyOf(inputs, compilation).Judge(findings, compilation.Settings.RunTests && compilation.Settings.TestFilter.Length == 0);
    }

    /// <summary>The policy of a project.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="compilation">Its files, read before, and its levels.</param>
    public static SeverityPolicy PolicyOf(ProjectInputs inputs, ProjectCompilation compilation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(compilation);
        var own = SeverityPolicy.TextsOf(compilation.Sources, [.. inputs.Catalogs, .. inputs.Scenarios, .. inputs.Tests, .. inputs.Models]);
        return SeverityPolicy.Of(own, compilation.Levels.Rules);
    }
}
