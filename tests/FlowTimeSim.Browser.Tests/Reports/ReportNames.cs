namespace FlowTimeSim.Browser.Tests.Reports;

/// <summary>The projects whose reports are looked at: the samples, the template, and what goes wrong.</summary>
internal static class ReportNames
{
    public static TheoryData<string> All => [.. Samples, .. Own];

    public static IEnumerable<string> Samples => Directory.EnumerateDirectories(Repository.Samples)
        .Where(folder => Directory.EnumerateFiles(folder, "*.ftmodel").Any())
        .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
        .Append("template");

    public static IEnumerable<string> Own => Directory.EnumerateDirectories(Repository.Models)
        .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string FolderOf(string name) => name == "template" ? Repository.Template
        : Directory.Exists(Path.Combine(Repository.Models, name)) ? Path.Combine(Repository.Models, name)
        : Path.Combine(Repository.Samples, name);
}
