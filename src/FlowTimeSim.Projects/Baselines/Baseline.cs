using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What a project is compared with: an earlier version of it, with a way to its files.</summary>
/// <param name="Kind"><c>published</c>, <c>version</c>, <c>git</c>, <c>bundle</c> or <c>folder</c>.</param>
/// <param name="Name">As <c>BaselineModel</c> says it, with the commit or the version that was found.</param>
/// <param name="Project">Its items and properties.</param>
/// <param name="Sources">Its files.</param>
public sealed record Baseline(string Kind, string Name, ProjectInputs Project, ISources Sources)
{
    /// <summary>The property that names it.</summary>
    public const string Property = "BaselineModel";
}
