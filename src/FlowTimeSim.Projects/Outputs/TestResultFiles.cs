using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Copies the JUnit files of a build to a folder for test results, each under a name of its own.</summary>
public static class TestResultFiles
{
    /// <summary>Copies them.</summary>
    public static void Copy(ProjectRecord record, string projectFolder, string to)
    {
        var output = Path.GetFullPath(record.OutputFolder, projectFolder);
        foreach (var model in record.Models)
        {
            var file = Path.Combine(output, model.Scenario, "junit.xml");
            if (File.Exists(file))
            {
                FileReplacement.Write(Path.Combine(to, $"{record.Name}.{model.Scenario}.junit.xml"), File.ReadAllBytes(file));
            }
        }
    }
}
