using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Writes the golden files that a build was told to accept: the only files of a project that a build changes.</summary>
internal static class AcceptedGolden
{
    public static void Write(ImmutableArray<NamedModel> models, string projectFolder, FindingSink findings)
    {
        foreach (var (path, text) in models.SelectMany(model => model.Assessment.AcceptedGolden))
        {
            try
            {
                FileReplacement.Write(Path.GetFullPath(path, projectFolder), text);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                findings.Report(DiagnosticCatalog.OutputNotWritten, Location.File(path), $"The golden file could not be written: {exception.GetType().Name}.");
            }
        }
    }
}
