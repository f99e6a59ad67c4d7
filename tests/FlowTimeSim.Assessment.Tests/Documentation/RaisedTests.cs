using System.Reflection;
using System.Text.RegularExpressions;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>
/// Every code is raised by a test: by the bad example of its page, which <see cref="DiagnosticPageTests"/> compiles, or, where no YAML can show it, by a test or a
/// golden file that names it.
/// </summary>
public sealed partial class RaisedTests
{
    // Codes that no test can raise from outside, each with its reason.
    private static readonly (string Code, string Reason)[] Unraisable =
    [
        ("FTS0009", "a disk that is full, or a folder that was taken away while the build writes"),
        ("FTS0012", "two projects that write into one folder: only a build of both meets it"),
        ("FTS4016", "stands in only where no other finding says why"),
        ("FTS7007", "told by a later lock file"),
        ("FTS7008", "told by an older registry"),
        ("FTS7030", "a server with too much at once"),
    ];

    [Fact]
    public void Every_code_without_an_example_that_compiles_is_named_by_a_test()
    {
        var names = typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Diagnostic)).ToDictionary(field => ((Diagnostic)field.GetValue(null)!).Code, field => $"DiagnosticCatalog.{field.Name}");
        Name(names, "FlowTimeSim.Bundles", "BundleCodes");
        Name(names, "FlowTimeSim.Registry", "RegistryCodes");
        var texts = Texts();
        var missing = DiagnosticCatalog.All().Select(row => row.Code)
            .Where(code => ExampleRules.ReasonForCommands(code) is not null && Unraisable.All(row => row.Code != code))
            .Where(code => !texts.Any(text => text.Contains(code, StringComparison.Ordinal) || text.Contains(names[code], StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    // The libraries below the compiler have the codes as constants of their own.
    private static void Name(Dictionary<string, string> names, string library, string type)
    {
        foreach (Match row in Constant().Matches(File.ReadAllText(Path.Combine(DiagnosticPage.Repository, "src", library, type + ".cs"))))
        {
            names[row.Groups[2].Value] = $"{type}.{row.Groups[1].Value}";
        }
    }

    [GeneratedRegex("const string (\\w+) = \"(FTS\\d+)\"")]
    private static partial Regex Constant();

    private static string[] Texts() =>
    [
        .. new[] { "*.cs", "*.txt", "*.yaml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(DiagnosticPage.Repository, "tests"), pattern, SearchOption.AllDirectories))
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/Documentation/", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];
}
