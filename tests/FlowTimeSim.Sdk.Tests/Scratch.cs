namespace FlowTimeSim.Sdk.Tests;

/// <summary>A folder as a stranger's repository: a feed, a pin, and model projects.</summary>
public sealed class Scratch
{
    private readonly PackedSdk sdk;

    internal Scratch(PackedSdk sdk, string folder)
    {
        this.sdk = sdk;
        Folder = folder;
        Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"local\" value=\"{System.Security.SecurityElement.Escape(sdk.Feed)}\" /></packageSources></configuration>");
        Write("global.json", $"{{ \"msbuild-sdks\": {{ \"FlowTime.Sim.Sdk\": \"{PackedSdk.Version}\" }} }}");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    public string Folder { get; }

    public string At(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public bool Has(string path) => File.Exists(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text.ReplaceLineEndings("\n") + "\n");
    }

    public void Replace(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(At(path), text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A help desk: a source, a buffer, a sink, one scenario and one test.</summary>
    public void AddDesk(string folder, string name, string properties = "", string items = "")
    {
        Write($"{folder}/{name}.ftmodel", $"""
            <Project Sdk="FlowTime.Sim.Sdk">
              <PropertyGroup>
                <Title>Desk</Title><Description>A help desk.</Description><Authors>ops</Authors>
                <Version>1.0.0</Version>
                {properties}
              </PropertyGroup>
              {items}
            </Project>
            """);
        Write($"{folder}/catalog/desk.yaml", """
            kind: Catalog
            version: 1
            metadata: { id: desk, title: Help desk, description: Callers and an agent }
            units: [call]
            series:
              - { id: calls, csv: ../data/calls.csv, column: calls, unit: call, step: 5 min }
            components:
              - { id: callers, kind: source, demand: calls }
              - { id: agent, kind: buffer, capacity: 20 call/hour, limit: 30 call }
              - { id: helped, kind: sink }
            connections:
              - { from: callers, to: agent }
              - { from: agent, to: helped }
            """);
        Write($"{folder}/data/calls.csv", "calls\n" + string.Join('\n', Enumerable.Repeat("1", 24)));
        Write($"{folder}/scenarios/morning.yaml", """
            kind: Scenario
            version: 1
            metadata: { id: morning, title: A busy morning, description: Two hours }
            catalog: desk
            grid: { start: 2024-10-01T08:00, bins: 24, binSize: 5, binUnit: minutes }
            outputs:
              - { series: agent.served, as: served.csv }
            """);
        Write($"{folder}/tests/morning.yaml", """
            kind: Test
            version: 1
            scenario: morning
            cases:
              - id: nobody_waits_long
                expect:
                  - max(agent.queue) <= 10 call
            """);
    }

    public DotnetResult Run(params string[] arguments) => Dotnet.Run(Folder, sdk.Packages, [.. arguments, "-nologo", "-tl:off"]);

    public DotnetResult RunPlain(params string[] arguments) => Dotnet.Run(Folder, sdk.Packages, arguments);

    internal Task<DotnetResult> Start(params string[] arguments) => Dotnet.Start(Folder, sdk.Packages, [.. arguments, "-nologo", "-tl:off"]);
}
