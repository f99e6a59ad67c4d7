using System.Runtime.CompilerServices;
using System.Text;

namespace FlowTimeSim.Compiler.Tests.Syntax;

/// <summary>Cases as folders: an input, and the text it leads to. FLOWTIME_ACCEPT_GOLDEN=1 accepts what came out.</summary>
internal static class GoldenFolder
{
    private static readonly string Root = Path.Combine(SourceFolder(), "..", "..", "golden");

    public static IEnumerable<string> Cases(string suite) =>
        Directory.EnumerateDirectories(Path.Combine(Root, suite)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string Read(string suite, string name, string file) => File.ReadAllText(Path.Combine(Root, suite, name, file), new UTF8Encoding(false));

    public static string PathOf(string suite, string name) => Path.GetFullPath(Path.Combine(suite, name), Path.GetFullPath(Root, SourceFolder()));

    public static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("FLOWTIME_ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (expected != actual)
        {
            Assert.Fail($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)} differs. Accept with FLOWTIME_ACCEPT_GOLDEN=1.\n{Difference(expected, actual)}");
        }
    }

    public static void Compare(string suite, string name, string file, string actual) => Compare(Path.Combine(Root, suite, name, file), actual);

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
