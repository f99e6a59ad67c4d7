using System.Reflection;

namespace FlowTimeSim.Sdk.Tests;

/// <summary>The SDK, packed once for all tests into a feed that is the only one they know, with a packages folder that was empty.</summary>
public sealed class PackedSdk : IDisposable
{
    public const string Version = "0.1.0-test";

    public PackedSdk()
    {
        Root = Path.Combine(Path.GetTempPath(), "fts-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Packages);
        var repository = Metadata("Repository");
        var project = Path.Combine(repository, "sdk", "FlowTime.Sim.Sdk.csproj");
        string[] shared = ["-nologo", "-tl:off", "-v:q", $"-p:Configuration={Metadata("Configuration")}"];
        Check(Dotnet.Run(repository, null, ["msbuild", project, "-t:Restore", .. shared]));
        Check(Dotnet.Run(repository, null,
            ["msbuild", project, "-t:Pack", $"-p:FlowTimeSimLocalVersion={Version}", $"-p:PackageOutputPath={Feed}", "-p:FlowTimeSimTasksAreBuilt=true", .. shared]));
    }

    public string Root { get; }

    public string Feed => Path.Combine(Root, "feed");

    public string Packages => Path.Combine(Root, "packages");

    /// <summary>A new folder with what a user's repository has at its root.</summary>
    public Scratch NewScratch(string name = "work") => new(this, Path.Combine(Root, Guid.NewGuid().ToString("N")[..6], name));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Check(DotnetResult result) => Assert.True(result.ExitCode == 0, result.Output);

    private static string Metadata(string key) =>
        typeof(PackedSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
