using System.Runtime.CompilerServices;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath("../../..", Path.GetDirectoryName(Here())!);

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(PathOf(path));

    private static string Here([CallerFilePath] string path = "") => path;
}
