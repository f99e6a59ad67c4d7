using System.Runtime.CompilerServices;

namespace FlowTimeSim.Defects.Tests;

/// <summary>Places of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    public static string Kinds { get; } = Path.Combine(Root, "tests", "defects", "kinds");

    public static string Page { get; } = Path.Combine(Root, "docs", "defects.md");

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    // CI sets this property for what is shipped only; a test finds its data by where it was written.
    private static string Here([CallerFilePath] string path = "") => path;
}
