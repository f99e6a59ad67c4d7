using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Repository;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Tests.Repository;

/// <summary>A repository of model projects with records as a build writes them, made without building: a build's findings are given.</summary>
internal sealed class ScratchRepository : IDisposable
{
    public ScratchRepository()
    {
        Root = Directory.CreateTempSubdirectory("ftrepo").FullName;
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
    }

    public string Root { get; }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes a project with a catalog, a scenario and a test.</summary>
    public void AddProject(string path, string items = "")
    {
        var folder = Path.GetDirectoryName(path)!;
        Write(path, $"<Project Sdk=\"FlowTime.Sim.Sdk\">\n  <ItemGroup>\n{items}\n  </ItemGroup>\n</Project>\n");
        Write($"{folder}/catalog/line.yaml", "kind: Catalog\nversion: 1\n");
        Write($"{folder}/scenarios/base.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: base }\n");
        Write($"{folder}/tests/base.yaml", "kind: Test\nversion: 1\n");
    }

    /// <summary>Records a build of a project.</summary>
    /// <param name="path">The project file.</param>
    /// <param name="findings">What it found, at paths relative to the project.</param>
    /// <param name="reads">What it read besides its items.</param>
    public void Record(string path, ImmutableArray<Finding> findings = default, params string[] reads)
    {
        var file = Path.Combine(Root, path);
        var inputs = DataOnlyProject.Read(file, new FindingSink())!;
        var found = findings.IsDefault ? [] : findings;
        var fails = found.Any(finding => finding.Severity == Severity.Error);
        var verdict = new VerdictRecord("holds", null, "tests/base.yaml", 5, fails ? "Failed" : "Passed", []);
        var outcome = new BuildOutcome(found, [new ModelResult(inputs.Name, "base", inputs.Name) { Nodes = 4, Bins = 48, QualityScore = 0.91, Verdicts = [verdict] }])
        {
            Outputs = ["base/changes.json", "base/findings.sarif"],
            Reads = [.. inputs.Catalogs, .. inputs.Scenarios, .. inputs.Tests, .. reads],
            Settings = SettingsReader.Read(inputs, PropertyPlaces.Read(file), new FindingSink()),
        };
        FileReplacement.Write(Path.Combine(inputs.OutputFolder, "base/findings.sarif"), SarifWriter.Write(found, "0.1.0", SarifPlace.Project(inputs.OpenSources())));
        new BuildState(Path.Combine(inputs.Folder, "obj", "Debug"), Path.Combine(inputs.Folder, "obj"), inputs.Name, DateTimeOffset.MaxValue).Record(inputs, outcome, "hash");
    }

    public ModelRepository Read() => RepositoryReader.Read(Root, CancellationToken.None);

    public string[] Affected(params string[] changed) =>
        [.. AffectedProjects.Of(Read(), changed, CancellationToken.None).Select(one => one.Project.Path)];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static Finding Finding(Diagnostic row, string path, int line, string message, Severity? severity = null) =>
        new(row, severity ?? row.DefaultSeverity, message, new Location(path, line, 5, line, 9));
}
