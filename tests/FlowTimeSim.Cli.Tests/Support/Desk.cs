using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Cli.Tests.Support;

/// <summary>A small project with one parameter, and its bundle.</summary>
internal static class Desk
{
    public const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: desk, title: Help desk }
        units: [call]
        parameters:
          calls: { type: number, unit: call/hour, default: 14, min: 1, max: 100, description: How many call }
        components:
          - { id: callers, kind: source, demand: "${calls}", label: Callers }
          - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call, label: The agent }
          - { id: helped, kind: sink, label: Helped }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: helped }
        """;

    /// <summary>Writes the project into a folder.</summary>
    /// <param name="scratch">Where.</param>
    /// <param name="calls">The parameter's value in the scenario; the default when null.</param>
    /// <param name="version">The project's version.</param>
    public static string Write(Scratch scratch, string? calls = null, string version = "1.0.0")
    {
        scratch.Write("desk/catalog/desk.yaml", Catalog);
        scratch.Write("desk/scenarios/morning.yaml", $$"""
            kind: Scenario
            version: 1
            metadata: { id: morning, title: A busy morning }
            catalog: desk
            grid: { start: 2024-10-01T08:00, bins: 48, binSize: 5, binUnit: minutes }
            {{(calls is null ? "" : $"parameters: {{ calls: {calls} }}")}}
            events:
              - { series: callers.demand, multiply: 2, at: 2024-10-01T09:00, for: 30 min, label: the rush }
            outputs:
              - { series: agent.served, as: served.csv }
              - { series: agent.queue, as: waiting.csv }
            """);
        return scratch.Write("desk/desk.ftmodel", $"""
            <Project Sdk="FlowTime.Sim.Sdk">
              <PropertyGroup>
                <Title>Help desk</Title>
                <Version>{version}</Version>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>Builds and packs it in this process.</summary>
    public static BuiltDesk Build(Scratch scratch, string? calls = null, string version = "1.0.0")
    {
        var project = Write(scratch, calls, version);
        var findings = new FindingSink();
        var inputs = DataOnlyProject.Read(project, findings)! with { SdkVersion = "0.1.0-test" };
        Assert.Empty(findings.ToSorted());
        var state = new BuildState(Path.Combine(inputs.Folder, "obj", "Debug"), Path.Combine(inputs.Folder, "obj"), "desk", DateTimeOffset.MaxValue);
        state.Begin();
        var outcome = ProjectBuild.Run(inputs, null, CancellationToken.None);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Findings));
        state.Record(inputs, outcome, "hash");
        var packed = ProjectPack.Run(state.Last!, project, new PackRequest(Path.Combine(inputs.Folder, "out")), CancellationToken.None);
        Assert.Empty(packed.Findings);
        return new BuiltDesk(Assert.Single(packed.Bundles.AsEnumerable()), Path.Combine(inputs.OutputFolder, "morning", "series"));
    }
}

/// <summary>What a build of it left.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="SeriesFolder">The folder of its exported series.</param>
internal sealed record BuiltDesk(string Bundle, string SeriesFolder)
{
    /// <summary>The values of an exported series, as the build wrote them.</summary>
    public double[] Series(string file) => Csv.Values(File.ReadAllText(Path.Combine(SeriesFolder, file)));
}

/// <summary>Series as text.</summary>
internal static class Csv
{
    public static double[] Values(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];
}
