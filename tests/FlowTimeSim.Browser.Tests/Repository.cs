using System.Runtime.CompilerServices;

namespace FlowTimeSim.Browser.Tests;

/// <summary>Places of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    public static string Samples { get; } = Path.Combine(Root, "samples");

    public static string Template { get; } = Path.Combine(Root, "sdk", "templates", "content", "flowtime");

    public static string Models { get; } = Path.Combine(Root, "tests", "FlowTimeSim.Browser.Tests", "models");

    public static string Pictures { get; } = Path.Combine(Root, "docs", "images");

    private static string Here([CallerFilePath] string path = "") => path;
}
