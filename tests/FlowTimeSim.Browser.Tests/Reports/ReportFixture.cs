using System.Collections.Concurrent;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Browser.Tests.Reports;

/// <summary>Builds model projects into a folder that is deleted at the end, each once.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly string root = Path.Combine(Path.GetTempPath(), "ftb-" + Guid.NewGuid().ToString("N"));
    private readonly ConcurrentDictionary<string, Lazy<string>> reports = new(StringComparer.Ordinal);

    /// <summary>The path of a report by its name.</summary>
    internal string PathOf(string name) => reports.GetOrAdd(name, n => new Lazy<string>(() => Build(n, "first"))).Value;

    /// <summary>The path of the same report, built again.</summary>
    internal string BuiltAgain(string name) => Build(name, "second");

    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private string Build(string name, string time)
    {
        var project = Directory.EnumerateFiles(ReportNames.FolderOf(name), "*.ftmodel").Single();
        var findings = new FindingSink();
        var inputs = DataOnlyProject.Read(project, findings)!;
        Assert.False(findings.HasErrors, "The project cannot be read as data: " + project);
        var output = Path.Combine(root, time, name);
        ProjectBuild.Run(inputs with { OutputFolder = output }, null, CancellationToken.None);
        return Directory.EnumerateFiles(output, "report.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
    }
}
