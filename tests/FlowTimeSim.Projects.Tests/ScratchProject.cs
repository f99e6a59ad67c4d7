using System.Collections.Immutable;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Tests;

/// <summary>A model project in a folder of its own, deleted at the end.</summary>
internal sealed class ScratchProject : IDisposable
{
    public const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: desk, title: Help desk }
        units: [call]
        components:
          - { id: callers, kind: source, demand: 14 call/hour }
          - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: helped }
        sources: { callers: counted at the desk, agent: counted at the desk }
        """;

    public const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: morning, title: A busy morning }
        catalog: desk
        grid: { start: 2024-10-01T08:00, bins: 48, binSize: 5, binUnit: minutes }
        outputs:
          - { series: agent.served, as: served.csv }
        """;

    public const string Tests = """
        kind: Test
        version: 1
        scenario: morning
        cases:
          - id: all_helped
            expect:
              - max(agent.queue) <= 30 call
        """;

    public ScratchProject(string propertyGroup = "")
    {
        Folder = Path.Combine(Path.GetTempPath(), "ftp-" + Guid.NewGuid().ToString("N"), "line");
        Write("line.ftmodel", $"<Project Sdk=\"FlowTime.Sim.Sdk\">\n  <PropertyGroup>\n{propertyGroup}\n  </PropertyGroup>\n</Project>\n");
        Write("catalog/desk.yaml", Catalog);
        Write("scenarios/morning.yaml", Scenario);
        Write("tests/morning.yaml", Tests);
    }

    public string Folder { get; }

    public string ProjectFile => Path.Combine(Folder, "line.ftmodel");

    public string Output => Path.Combine(Folder, "bin", "Debug");

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n") + "\n");
    }

    public string Read(string output) => File.ReadAllText(Path.Combine(Output, output));

    public bool HasOutput(string output) => File.Exists(Path.Combine(Output, output));

    public ProjectInputs Inputs(params (string Name, string Value)[] properties) => new()
    {
        ProjectFile = ProjectFile,
        OutputFolder = Output,
        Catalogs = Items("catalog"),
        Scenarios = Items("scenarios"),
        Tests = Items("tests"),
        Models = Items("models"),
        Properties = properties.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
        SdkVersion = "0.1.0-test",
    };

    public BuildOutcome Build(params (string Name, string Value)[] properties)
    {
        var inputs = Inputs(properties);
        var state = State();
        state.Begin();
        var outcome = ProjectBuild.Run(inputs, state.Last, CancellationToken.None);
        state.Record(inputs, outcome, "hash");
        return outcome;
    }

    public BuildState State() => new(Path.Combine(Folder, "obj", "Debug"), Path.Combine(Folder, "obj"), "line", DateTimeOffset.MaxValue);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private ImmutableArray<string> Items(string kind)
    {
        var folder = Path.Combine(Folder, kind);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
    }
}
