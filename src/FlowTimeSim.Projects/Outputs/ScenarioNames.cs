using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The names of the scenarios of a file, also of one that does not compile: what can be read of it, else the file's name.</summary>
internal static class ScenarioNames
{
    public static IReadOnlyList<string> Of(string path, ISources sources)
    {
        var fileName = Path.GetFileNameWithoutExtension(path);
        if (sources.Read(path).Text is not { } text)
        {
            return [fileName];
        }

        // The compiler has reported already what is wrong with it.
        var scenarios = SyntaxReader.ReadScenarios(text, new FindingSink());
        return scenarios.IsEmpty ? [fileName] : [.. scenarios.Select(scenario => scenario.Metadata.Id?.Value ?? fileName)];
    }
}
