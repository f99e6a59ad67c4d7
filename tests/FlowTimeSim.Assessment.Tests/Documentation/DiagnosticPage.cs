using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>A page of docs/diagnostics as it is written: its lines, and the blocks under its two headings.</summary>
internal sealed record DiagnosticPage(string Code, ImmutableArray<string> Lines, ImmutableArray<ExampleFile> Bad, ImmutableArray<ExampleFile> Good)
{
    public static string Repository { get; } = Path.GetFullPath("../../..", Path.GetDirectoryName(Here())!);

    public static string Folder { get; } = Path.Combine(Repository, "docs", "diagnostics");

    public static IEnumerable<string> Codes =>
        Directory.EnumerateFiles(Folder, "FTS*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static DiagnosticPage Read(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));
        return new DiagnosticPage(code, [.. lines], ExampleBlocks.Under(lines, "## Bad"), ExampleBlocks.Under(lines, "## Good"));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
