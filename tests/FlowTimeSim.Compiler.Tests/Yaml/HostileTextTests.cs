using System.Collections.Immutable;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Tests.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Yaml;

public class HostileTextTests
{
    public static TheoryData<string> Files => [.. GoldenFolder.Cases("syntax")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_at_any_byte_is_read_to_its_end(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(GoldenFolder.Read("syntax", name, "input.yaml"));
        for (var length = 0; length < bytes.Length; length++)
        {
            Read(Encoding.UTF8.GetString(bytes, 0, length));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_any_character_changed_is_read_to_its_end(string name)
    {
        var text = GoldenFolder.Read("syntax", name, "input.yaml");
        const string Marks = "[]{}\"':,-\t\n&*!|>%@#?\0 (";
        for (var at = 0; at < text.Length; at++)
        {
            Read(text[..at] + Marks[at % Marks.Length] + text[(at + 1)..]);
        }
    }

    [Fact]
    public void Aliases_of_aliases_stop_at_the_limit()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        var finding = Assert.Single(Read(text.ToString()), row => row.Code == "FTS1016");
        Assert.Equal("Written out, the aliases of this file up to here stand for more than 200,000 entries, which is the limit. Use fewer aliases of aliases.", finding.Message);
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_brackets_can()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 1000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Assert.Contains(Read(text.ToString()), row => row.Code == "FTS1017");
    }

    [Theory]
    [InlineData("a: ", "[")]
    [InlineData("a: ", "{ b: ")]
    [InlineData("a: { b: ", "(")]
    [InlineData("a:\n", "- ")]
    [InlineData("a: [", "(, ")]
    public void Two_hundred_thousand_brackets_are_a_finding(string head, string part)
    {
        var text = head + string.Concat(Enumerable.Repeat(part, 200_000)) + "\nb: 1\n";
        Assert.NotEmpty(Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("\uFEFF---")]
    [InlineData("%YAML 1.2\n---\n")]
    public void A_document_of_nothing_is_read_to_its_end(string text)
    {
        Read(text, yamlOnly: true);
        Read(text);
    }

    [Fact]
    public void Two_hundred_thousand_parentheses_in_a_text_are_a_text() =>
        Assert.Empty(Read("a: x" + new string('(', 200_000) + "\nb: 1\n", yamlOnly: true));

    [Fact]
    public void A_list_of_numbers_costs_a_few_bytes_each()
    {
        const int Count = 200_000;
        var source = new SourceText("a.yaml", "a: [" + string.Join(", ", Enumerable.Range(0, Count)) + "]\nb: 1\n");
        YamlReader.Read(source, new FindingSink());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = YamlReader.Read(source, new FindingSink());
        var perNumber = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
        Assert.Equal(Count, Assert.IsType<YamlNumbers>(Assert.IsType<YamlMapping>(document.Root)["a"]).Values.Length);

        // Eight for the value, up to 24 while the list grows, and the copy of some eight characters that the parser sees.
        Assert.True(perNumber < 64, $"{perNumber} bytes a number");
    }

    [Fact]
    public void Twice_the_entries_cost_twice_the_memory()
    {
        static long Cost(int entries)
        {
            var source = new SourceText("a.yaml", string.Concat(Enumerable.Range(0, entries).Select(i => FormattableString.Invariant($"k{i}: {{ a: [x, y], b: 'it''s' }}\n"))));
            YamlReader.Read(source, new FindingSink());
            var before = GC.GetAllocatedBytesForCurrentThread();
            YamlReader.Read(source, new FindingSink());
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange((double)Cost(4000) / Cost(2000), 1.5, 2.5);
    }

    private static ImmutableArray<Finding> Read(string text, bool yamlOnly = false)
    {
        var source = new SourceText("input.yaml", text);
        var findings = new FindingSink();
        if (yamlOnly)
        {
            YamlReader.Read(source, findings);
        }
        else
        {
            findings = GoldenSyntaxTests.ReadAs(source);
        }

        Assert.All(findings.ToSorted(), finding => Assert.InRange(finding.Where.Line, 1, int.MaxValue));
        return findings.ToSorted();
    }
}
