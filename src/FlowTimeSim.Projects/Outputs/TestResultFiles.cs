using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Copies the test results of a build to a folder for them, each under a name of its own, also those of models that did not compile.</summary>
public static class TestResultFiles
{
    /// <summary>The name of the results in the form of Visual Studio.</summary>
    public const string Trx = "tests.trx";

    private const string JUnit = "junit.xml";

    /// <summary>Copies the JUnit files.</summary>
    /// <param name="record">What the build left.</param>
    /// <param name="projectFolder">The project's folder, absolute.</param>
    /// <param name="to">The folder, absolute.</param>
    public static void Copy(ProjectRecord record, string projectFolder, string to) =>
        Copy(record, projectFolder, JUnit, (model, _) => Path.Combine(to, $"{record.Name}.{model}.{JUnit}"));

    /// <summary>Copies the TRX files, and gives their paths.</summary>
    /// <param name="record">What the build left.</param>
    /// <param name="projectFolder">The project's folder, absolute.</param>
    /// <param name="to">The folder, absolute.</param>
    /// <param name="fileName">The name of the file; with several models each puts its own before the ending. Null for one of the project and the model.</param>
    public static IReadOnlyList<string> CopyTrx(ProjectRecord record, string projectFolder, string to, string? fileName) =>
        Copy(record, projectFolder, Trx, (model, isOnly) => Path.Combine(to,
            fileName is null ? $"{record.Name}.{model}.trx"
            : isOnly ? fileName
            : $"{Path.GetFileNameWithoutExtension(fileName)}.{model}{Path.GetExtension(fileName)}"));

    private static List<string> Copy(ProjectRecord record, string projectFolder, string name, Func<string, bool, string> target)
    {
        var output = Path.GetFullPath(record.OutputFolder, projectFolder);
        var written = record.Outputs.Where(path => path.EndsWith("/" + name, StringComparison.Ordinal)).ToList();
        var copies = new List<string>();
        foreach (var path in written)
        {
            var file = Path.Combine(output, path);
            if (File.Exists(file))
            {
                copies.Add(target(path[..path.IndexOf('/', StringComparison.Ordinal)], written.Count == 1));
                FileReplacement.Write(copies[^1], File.ReadAllBytes(file));
            }
        }

        return copies;
    }
}
