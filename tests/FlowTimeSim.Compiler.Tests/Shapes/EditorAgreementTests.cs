using System.Text.RegularExpressions;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Shapes;

/// <summary>An editor with the published schemas draws a line under a file exactly when the compiler says that its shape is wrong.</summary>
public partial class EditorAgreementTests
{
    private static readonly string Repository = Path.GetFullPath("../../../../..", AppContext.BaseDirectory);

    // Files about which the two differ, and why they must: the words of a schema cannot say it.
    private static readonly (string Name, string Reason)[] Exceptions =
    [
        ("tests/conformance/flowtime-0.6/const-nan-inf/model.yaml", "'.nan' and '.inf' are numbers to YAML, and a schema of JSON has no word for numbers that are none"),
        ("tests/conformance/flowtime-2026.05/const-nan-inf/model.yaml", "'.nan' and '.inf' are numbers to YAML, and a schema of JSON has no word for numbers that are none"),
        ("FTS3012:9", "'.inf' is a number to YAML, and a schema of JSON has no word for numbers that are none"),
    ];

    [NodeFact]
    public void The_language_server_and_the_compiler_agree_about_the_shape_of_every_file()
    {
        var schemas = SchemaPrinter.Files.ToDictionary(row => $"*.{row.Kind}.yaml", row => Path.Combine(Repository, "sdk", "schemas", row.FileName));
        using var server = YamlLanguageServer.Start(Path.Combine(Repository, "artifacts", "yaml-language-server"), schemas);
        var cases = Cases().Select(one => (one.Name, one.Text, Verdict: Verdict(one.Text))).Where(one => one.Verdict is not null)
            .Select((one, index) => (one.Name, one.Text, Ours: one.Verdict!.Value.Findings, File: $"case{index}.{one.Verdict.Value.Kind}.yaml")).ToArray();
        var theirs = server.Diagnose(cases.ToDictionary(one => one.File, one => one.Text));
        var differences = cases
            .Where(one => theirs[one.File].Length > 0 != one.Ours.Count > 0 && !Exceptions.Any(row => row.Name == one.Name))
            .Select(one => $"{one.Name} ({one.File})\n  compiler: {string.Join(" | ", one.Ours)}\n  editor:   {string.Join(" | ", theirs[one.File])}")
            .ToArray();
        var wrong = cases.Count(one => one.Ours.Count > 0);
        Assert.True(differences.Length == 0, $"{differences.Length} of {cases.Length}\n" + string.Join('\n', differences));
        Assert.True(cases.Length > 300 && wrong > 25, $"{cases.Length} files were compared, {wrong} of them with a wrong shape");
    }

    // A right file with one line made wrong, in each of the ways in which a shape can be: a key, a map, a list, a word, or nothing in its place.
    private static IEnumerable<(string Name, string Text)> Spoiled(string name, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Entry().Match(lines[i]) is { Success: true } entry)
            {
                var (before, key, value) = (entry.Groups[1].Value, entry.Groups[2].Value, entry.Groups[3].Value);
                string[] ways = value.Length == 0
                    ? [$"{before}zz{key}:"]
                    : [$"{before}zz{key}: {value}", $"{before}{key}: {{ zz: 1 }}", $"{before}{key}: [zz, [1]]", $"{before}{key}: zz zz", $"{before}{key}: true", $"{before}{key}: -1.5", $"{before}{key}:"];
                for (var way = 0; way < ways.Length; way++)
                {
                    yield return ($"{name}:{i + 1}:{way}", string.Join('\n', [.. lines[..i], ways[way], .. lines[(i + 1)..]]));
                }
            }
        }
    }

    [GeneratedRegex("^( *(?:- )?)([A-Za-z_]+):(?: (.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    private static (DocumentKind Kind, IReadOnlyList<Finding> Findings)? Verdict(string text)
    {
        var source = new SourceText("input.yaml", text);
        var yaml = new FindingSink();
        var document = YamlReader.Read(source, yaml);
        if (document.Root is null || document.IsPartial || yaml.HasErrors)
        {
            return null;
        }

        var kind = DocumentKinds.Detect(document.Root);
        kind = kind == DocumentKind.Unknown ? DocumentKind.Catalog : kind;
        var findings = new FindingSink();
        new ShapeReader(document, findings).Check(document.Root, SchemaPrinter.ShapeOf(kind));
        return (kind, [.. findings.ToSorted().Where(finding => finding.Severity == Severity.Error)]);
    }

    private static IEnumerable<(string Name, string Text)> Cases()
    {
        foreach (var file in new[] { "samples", "tests/golden", "tests/conformance", "sdk/templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(Repository, file).Replace('\\', '/');
            if (!name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal))
            {
                // The line that names a schema names one that the build writes.
                var text = File.ReadAllText(file).TrimStart('\uFEFF').Replace("# yaml-language-server:", "# schema:", StringComparison.Ordinal);
                yield return (name, text);
                foreach (var spoiled in name.StartsWith("samples/", StringComparison.Ordinal) || name.EndsWith("/catalog-types/input.yaml", StringComparison.Ordinal) ? Spoiled(name, text) : [])
                {
                    yield return spoiled;
                }
            }
        }

        foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository, "docs", "diagnostics"), "FTS*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(page);
            for (var at = 0; at < lines.Length; at++)
            {
                if (lines[at].StartsWith("```yaml", StringComparison.Ordinal) || lines[at].StartsWith("```engine", StringComparison.Ordinal))
                {
                    var end = Array.IndexOf(lines, "```", at + 1);
                    yield return (FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(page)}:{at + 1}"), string.Join('\n', lines[(at + 1)..end]) + "\n");
                    at = end;
                }
            }
        }
    }
}
