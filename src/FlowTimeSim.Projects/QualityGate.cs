using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>Holds the score against what the project asks for.</summary>
internal static class QualityGate
{
    private const double Low = 0.8;

    public static void Check(ImmutableArray<NamedModel> models, ProjectSettings settings, ProjectInputs inputs, FindingSink findings)
    {
    }
}
