using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Tasks;

/// <summary>What is said when there is nothing of a build to go on with.</summary>
internal static class NotBuilt
{
    public static FindingRecord Finding(string projectFile) => new(
        DiagnosticCatalog.NotBuilt.Code, nameof(Severity.Error),
        "The project has no good build of this configuration. Run 'dotnet build' first, or leave out --no-build.", Path.GetFileName(projectFile), 1, 1);
}
