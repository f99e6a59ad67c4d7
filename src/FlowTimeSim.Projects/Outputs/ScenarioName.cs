using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The name of a scenario that did not compile.</summary>
internal static class ScenarioName
{
    public static string Guess(string path, ISources sources) => Path.GetFileNameWithoutExtension(path);
}
