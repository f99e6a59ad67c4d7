using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Yaml;

public class SpanTests
{
    [Theory]
    [InlineData("a: one two  # c\n", "one two")]
    [InlineData("a: 'it''s'\n", "'it''s'")]
    [InlineData("a: &x !!str foo\n", "foo")]
    [InlineData("a: |\n  one\n  two\n\nb: 1\n", "|\n  one\n  two")]
    [InlineData("a: { b: [1, 2] , c: d }  # x\n", "{ b: [1, 2] , c: d }")]
    [InlineData("a: [1,\n  2 ]\nb: 1\n", "[1,\n  2 ]")]
    [InlineData("a:\n  b: 1\n  c: two\n  # comment\n\nd: 1\n", "b: 1\n  c: two")]
    [InlineData("a:\n  - x\n  - y: [z]\n# comment\n", "- x\n  - y: [z]")]
    [InlineData("a: [p: q, r]\n", "[p: q, r]")]
    public void A_node_spans_its_first_to_its_last_character(string text, string expected)
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yaml", text), new FindingSink()).Root);
        Assert.Equal(expected, root["a"]!.Span.Characters.ToString());
    }

    [Theory]
    [InlineData("a: one + two\n", "two", "two")]
    [InlineData("a: \"one + two\"\n", "two", "two")]
    [InlineData("a: 'it''s two'\n", "two", "two")]
    [InlineData("a: 'it''s two'\n", "'s", "''s")]
    [InlineData("a: \"tab\\t \\u00e9 two\"\n", "two", "two")]
    [InlineData("a: \"\\U0001F600 two\"\n", "two", "two")]
    [InlineData("a: \"one\n   two\n\n   three\"\n", "three", "three")]
    [InlineData("a: \"one \\\n   two\"\n", "two", "two")]
    [InlineData("a: one\n   two\n", "two", "two")]
    [InlineData("a: >\n   one\n   two\n", "two", "two")]
    [InlineData("a: |2-\n    one\n  two\n", "two", "two")]
    [InlineData("a: >\r\n   one\r\n   two\r\n", "two", "two")]
    public void A_part_of_a_value_leads_back_to_its_place(string text, string part, string expected)
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yaml", text), new FindingSink()).Root);
        var scalar = Assert.IsType<YamlScalar>(root["a"]);
        var at = scalar.Value.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, scalar.Value);
        Assert.Equal(expected, scalar.SpanOf(at, part.Length).Characters.ToString());
    }

    [Fact]
    public void Each_number_of_a_list_has_its_place()
    {
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yaml", "a: [ 1, # one\n  -2.5e3,30 ]\n"), new FindingSink()).Root);
        var numbers = Assert.IsType<YamlNumbers>(root["a"]);
        Assert.Equal(["1", "-2.5e3", "30"], Enumerable.Range(0, 3).Select(i => numbers.SpanOf(i).Characters.ToString()));
    }
}
