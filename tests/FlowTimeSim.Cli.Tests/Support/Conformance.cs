using System.Runtime.CompilerServices;

namespace FlowTimeSim.Cli.Tests.Support;

/// <summary>The cases of tests/conformance.</summary>
internal static class Conformance
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "conformance"));

    public static string Folder(string set, string name) => Path.Combine(Root, set, name);

    private static string Here([CallerFilePath] string path = "") => path;
}
