using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>The project as it lies in another folder. Read as data: nothing of it is evaluated.</summary>
internal static class FolderBaseline
{
    public static Baseline? Read(string path, string said, ProjectInputs inputs, Location place, FindingSink findings)
    {
        var file = File.Exists(path) ? path : ProjectIn(path, inputs.FileName);
        if (file is null)
        {
            findings.Report(DiagnosticCatalog.BaselineNone, place, $"'{said}' holds no project: this is a first version, and there is nothing to compare it with.");
            return null;
        }

        if (DataOnlyProject.Read(file, new FindingSink()) is not { } old)
        {
            findings.Report(DiagnosticCatalog.BaselineNotFound, place, $"BaselineModel is '{said}', and its project file cannot be read as one.");
            return null;
        }

        var completed = SharedVersion.Completed(BaselineReader.Completed(old, inputs), path => Path.GetFullPath(path, old.Folder) is var above && File.Exists(above) ? File.ReadAllText(above) : null);
        return new Baseline("folder", said, completed, new FolderSources(old.Folder, inputs.ReferencedRoots.Select(root => Path.GetFullPath(root, inputs.Folder))));
    }

    private static string? ProjectIn(string folder, string name)
    {
        var same = Path.Combine(folder, name);
        return File.Exists(same) ? same : Directory.EnumerateFiles(folder, "*.ftmodel").Take(2).ToArray() is [var only] ? only : null;
    }
}
