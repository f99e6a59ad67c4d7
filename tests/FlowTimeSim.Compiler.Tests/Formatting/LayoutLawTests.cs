using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Formatting;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Formatting;

/// <summary>Whatever the text: its meaning and its comments stay, a layout is laid out already, and a text with an error is left alone.</summary>
public class LayoutLawTests
{
    private static readonly string Repository = Path.GetFullPath("../../../../..", AppContext.BaseDirectory);

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        new[] { "samples", "tests/golden", "tests/conformance", "sdk/templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_the_repository_keeps_its_meaning_and_its_comments(string file) => Holds(File.ReadAllText(Path.Combine(Repository, file), new UTF8Encoding(false)).TrimStart('\uFEFF'));

    [Fact]
    public void Every_example_of_the_documentation_keeps_its_meaning_and_its_comments()
    {
        var examples = Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories).SelectMany(Blocks).ToArray();
        Assert.True(examples.Length > 100);
        Assert.All(examples, Holds);
    }

    [Fact]
    public void Files_with_other_indentation_come_to_the_same_layout()
    {
        foreach (var file in Names.Where(file => file.StartsWith("samples/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(Repository, file));
            var wide = string.Join('\n', text.Split('\n').Select(line => new string(' ', 2 * (line.Length - line.TrimStart(' ').Length)) + line.TrimStart(' ').Replace("- ", "-   ", StringComparison.Ordinal)));
            if (Read(wide) is { HasErrors: false })
            {
                Assert.Equal(Format(wide), Format(Format(wide)));
                Holds(wide);
            }
        }
    }

    [Fact]
    public void A_text_with_anything_in_it_is_left_with_its_meaning()
    {
        string[] lines =
        [
            "a:", "b: 1", "- x", "-  y: 2", "# note", "", "  ", "c: |", "text", "d: >+", "e: [1,", "2]", "f: {a:  1}", "g: \"q", "q\"", "h: &n v", "i: *n", "---", "\t", "'s': t #c", "- - z",
        ];
        for (var seed = 0; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 10)).Select(_ => new string(' ', 2 * random.Next(0, 4)) + lines[random.Next(lines.Length)]));
            try
            {
                Holds(text);
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{text}\n---\n{fault}");
            }
        }
    }

    private static void Holds(string text)
    {
        var source = new SourceText("a.yaml", text);
        var findings = new FindingSink();
        var edits = YamlFormatter.Format(source, findings);
        var after = TextEdits.Apply(source, edits);
        var before = new FindingSink();
        var tree = YamlReader.Read(source, before);
        if (before.HasErrors)
        {
            Assert.Empty(edits);
            Assert.Equal(before.ToSorted().Select(finding => finding.ToString()), findings.ToSorted().Select(finding => finding.ToString()));
            return;
        }

        for (var i = 1; i < edits.Length; i++)
        {
            Assert.True(edits[i - 1].Span.End <= edits[i].Span.Start);
        }

        Assert.True(TreeEquality.Same(tree.Root, YamlReader.Read(after, new FindingSink()).Root), text);
        Assert.Equal(Hashes(text), Hashes(after.Text));
        Assert.True(Format(after.Text) == after.Text, text);
    }

    // Every '#' that begins a comment, or stands in a text, is still there.
    private static int Hashes(string text) => text.Count(character => character == '#');

    private static FindingSink Read(string text)
    {
        var findings = new FindingSink();
        YamlReader.Read(new SourceText("a.yaml", text), findings);
        return findings;
    }

    private static string Format(string text)
    {
        var source = new SourceText("a.yaml", text);
        return TextEdits.Apply(source, YamlFormatter.Format(source, new FindingSink())).Text;
    }

    private static IEnumerable<string> Blocks(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```yaml", StringComparison.Ordinal) || lines[at].StartsWith("```engine", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", at + 1);
                yield return string.Join('\n', lines[(at + 1)..end]) + "\n";
                at = end;
            }
        }
    }
}
