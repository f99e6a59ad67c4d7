using System.Diagnostics;
using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

/// <summary>
/// Projects that a stranger might send: looked at with <c>check --data-only</c> no program starts, no file outside is opened, and no secret is
/// printed. The outside files are pipes, so that opening one would wait for ever, and every program on the path leaves a mark when it is run.
/// </summary>
public sealed class Hostile_projects
{
    private const string Open = "<Project Sdk=\"FlowTime.Sim.Sdk\">";
    private const string Secret = "wh1te-r4bbit";

    public static TheoryData<string, string, string> Projects => new()
    {
        { "exec", $"{Open}<Target Name=\"Build\" BeforeTargets=\"Build\"><Exec Command=\"touch MARK\" /></Target></Project>", "" },
        { "initial targets", "<Project Sdk=\"FlowTime.Sim.Sdk\" InitialTargets=\"X\"><Target Name=\"X\"><Exec Command=\"touch MARK\" /></Target></Project>", "" },
        { "inline task", $"{Open}<UsingTask TaskName=\"T\" TaskFactory=\"RoslynCodeTaskFactory\" AssemblyFile=\"$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll\"><Task><Code>System.IO.File.WriteAllText(\"MARK\", \"\");</Code></Task></UsingTask></Project>", "" },
        { "task assembly", $"{Open}<UsingTask TaskName=\"T\" AssemblyFile=\"OUTSIDE\" /></Project>", "" },
        { "import outside", $"{Open}<Import Project=\"OUTSIDE\" /></Project>", "" },
        { "import by property", $"{Open}<Import Project=\"$(HOME)/.bashrc\" /></Project>", "" },
        { "sdk element", "<Project><Sdk Name=\"Evil.Sdk\" Version=\"1.0.0\" /></Project>", "" },
        { "two sdks", "<Project Sdk=\"FlowTime.Sim.Sdk;Evil.Sdk/1.0.0\" />", "" },
        { "sdk as a path", "<Project Sdk=\"../outside\" />", "" },
        { "read a file", $"{Open}<PropertyGroup><Title>$([System.IO.File]::ReadAllText('OUTSIDE'))</Title></PropertyGroup></Project>", "" },
        { "environment", $"{Open}<PropertyGroup><Title>$(FLOWTIME_REGISTRY_TOKEN)</Title></PropertyGroup></Project>", "" },
        { "registry function", $"{Open}<PropertyGroup><Version>$([MSBuild]::GetRegistryValue('HKEY_CURRENT_USER', 'x'))</Version></PropertyGroup></Project>", "" },
        { "condition with a function", $"{Open}<PropertyGroup Condition=\"$([System.IO.File]::Exists('OUTSIDE'))\"><Title>x</Title></PropertyGroup></Project>", "" },
        { "items outside", $"{Open}<ItemGroup><Catalog Include=\"OUTSIDE\" /><Scenario Include=\"../**/*.yaml\" /></ItemGroup></Project>", "" },
        { "package", $"{Open}<ItemGroup><PackageReference Include=\"Evil\" Version=\"1.0.0\" /></ItemGroup></Project>", "" },
        { "project reference", $"{Open}<ItemGroup><ProjectReference Include=\"../other/other.csproj\" /></ItemGroup></Project>", "" },
        { "entity", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file://OUTSIDE\">]><Project Sdk=\"FlowTime.Sim.Sdk\"><PropertyGroup><Title>&x;</Title></PropertyGroup></Project>", "" },
        { "a billion laughs", "<!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><Project Sdk=\"FlowTime.Sim.Sdk\"><PropertyGroup><Title>&b;</Title></PropertyGroup></Project>", "" },
        { "directory build files", $"{Open}</Project>", "Directory.Build.props=<Project><Target Name=\"Build\"><Exec Command=\"touch MARK\" /></Target></Project>" },
        { "nuget.config and global.json", $"{Open}</Project>", "nuget.config=<configuration><packageSources><add key=\"x\" value=\"https://evil.invalid/\" /></packageSources></configuration>" },
        { "csv outside", $"{Open}</Project>", "catalog/c.yaml=kind: Catalog\nversion: 1\nmetadata: { id: c }\nseries:\n  - { id: s, csv: OUTSIDE, column: x }\ncomponents: []\n" },
        { "csv of the process", $"{Open}</Project>", "catalog/c.yaml=kind: Catalog\nversion: 1\nmetadata: { id: c }\nseries:\n  - { id: s, csv: /proc/self/environ, column: x }\ncomponents: []\n" },
        { "configuration outside", $"{Open}</Project>", "flowtime.yaml=extends: OUTSIDE\n" },
        { "response file", $"{Open}</Project>", "Directory.Build.rsp=-logger:OUTSIDE" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Are_looked_at_as_data_alone(string name, string project, string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new Scratch();
        var (outside, mark) = (Path.Combine(scratch.Folder, "outside", "secret.yaml"), Path.Combine(scratch.Folder, "mark"));
        Directory.CreateDirectory(Path.GetDirectoryName(outside)!);
        using (var pipe = Process.Start("mkfifo", [outside]))
        {
            await pipe.WaitForExitAsync();
        }

        foreach (var program in new[] { "dotnet", "sh", "bash", "git", "nuget", "touch", "msbuild" })
        {
            var trap = scratch.Write("path/" + program, $"#!/bin/sh\necho {program} > {mark}\n");
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        scratch.Write("p/.git/HEAD", "ref");
        scratch.Write("p/p.ftmodel", project.Replace("OUTSIDE", outside, StringComparison.Ordinal).Replace("MARK", mark, StringComparison.Ordinal));
        scratch.Write("p/scenarios/s.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: s }\ncatalog: c\ngrid: { bins: 2, binSize: 1, binUnit: hours }\n");
        if (file.Length > 0)
        {
            var at = file.IndexOf('=', StringComparison.Ordinal);
            scratch.Write("p/" + file[..at], file[(at + 1)..].Replace("OUTSIDE", outside, StringComparison.Ordinal).Replace("MARK", mark, StringComparison.Ordinal));
        }

        var before = Files(scratch.Folder);
        var info = Tool.Info(scratch.Folder, ["check", "p/p.ftmodel", "--data-only"]);
        info.Environment["PATH"] = Path.Combine(scratch.Folder, "path");
        info.Environment["FLOWTIME_REGISTRY_TOKEN"] = Secret;
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var children = new HashSet<string>(StringComparer.Ordinal);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!process.HasExited)
        {
            Assert.False(deadline.IsCancellationRequested, $"{name}: it waits, so it opened what lies outside");
            children.UnionWith(Children(process.Id));
            await Task.Delay(20);
        }

        var said = await output + await errors;
        Assert.True(process.ExitCode is 0 or 1, $"{name}: {process.ExitCode}\n{said}");
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.False(File.Exists(mark), $"{name}: {(File.Exists(mark) ? await File.ReadAllTextAsync(mark) : "")} was started");
        Assert.Empty(children);
        Assert.Equal(before, Files(scratch.Folder));
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string[] Children(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        }
        catch (IOException)
        {
            // It ended in between.
            return [];
        }
    }
}
