using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: [1, 2.5, -3e2]\nc: { d: x, e: 'y' }\n", "{a: 1, b: #[1 2.5 -300], c: {d: x, e: 'y'}}")]
    [InlineData("a: []\nb: {}\nc:\n", "{a: #[], b: {}, c: }")]
    [InlineData("a:\r\n  - x\r\n  - [y, z]\r\n", "{a: [x, [y, z]]}")]
    [InlineData("a: &v [1, 2]\nb: *v\n", "{a: #[1 2], b: #[1 2]}")]
    [InlineData("a: &m { x: 1, y: 2 }\nb: { <<: *m, y: 3 }\n", "{a: {x: 1, y: 2}, b: {y: 3, x: 1}}")]
    [InlineData("a: &m { x: 1 }\nb: &n { x: 2, z: 3 }\nc: { <<: [*m, *n] }\n", "{a: {x: 1}, b: {x: 2, z: 3}, c: {x: 1, z: 3}}")]
    [InlineData("\uFEFFa: 1\nb: 2\n", "{a: 1, b: 2}")]
    [InlineData("a: |\n  values: [1, 2]\nb: \"x: [3, 4]\"\n", "{a: 'values: [1, 2]\n', b: 'x: [3, 4]'}")]
    [InlineData("a: [1, # one\n  2,\n  3]\nb: [1,]\n", "{a: #[1 2 3], b: #[1]}")]
    [InlineData("a: [.nan, .inf]\nb: [1, x]\nc: [a: b]\n", "{a: [.nan, .inf], b: [1, x], c: [{a: b}]}")]
    [InlineData("", "nothing")]
    [InlineData("# nothing here\n", "nothing")]
    public void A_valid_text_becomes_its_tree_without_a_finding(string text, string expected)
    {
        var findings = new FindingSink();
        var document = YamlReader.Read(new SourceText("a.yaml", text), findings);
        Assert.Empty(findings.ToSorted());
        Assert.False(document.IsPartial);
        Assert.Equal(expected, TreeText.Of(document.Root));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "a.yaml(3,1): error FTS1014: 'a' stands in this map already, in line 1. Remove one of the two.", "{a: 1, b: 2}")]
    [InlineData("a: *foo\n", "a.yaml(1,4): error FTS1015: No anchor '&foo' stands before this alias.", "{a: }")]
    [InlineData("a: &a [*a]\n", "a.yaml(1,8): error FTS1015: '*a' stands inside what it stands for, which would never end. Write that part out.", "{a: []}")]
    [InlineData("a: 1\n---\nb: 2\n", "a.yaml(2,1): error FTS1013: A second document begins here; only the first one is read. Put it into a file of its own.", "{a: 1}")]
    [InlineData("a:\n\tb: 1\nc: 2\n", "a.yaml(2,1): error FTS1011: A tab stands in the indentation. Use spaces.", "{a: , c: 2}")]
    [InlineData("kind: x\nversion: 1\nlabel: y\nmetadata:\n\tid: week\ngrid: 2\n", "a.yaml(5,1): error FTS1011: A tab stands in the indentation. Use spaces.", "{kind: x, version: 1, label: y, metadata: , grid: 2}")]
    [InlineData("a: [1, 2\nb: 3\nc: 4\n", "a.yaml(1,4): error FTS1021: This '[' is never closed.", "{b: 3, c: 4}")]
    [InlineData("a: { x: 1\nb: 3\nc: 4\n", "a.yaml(1,4): error FTS1021: This '{' is never closed.", "{b: 3, c: 4}")]
    [InlineData("a: \"foo\nb: 3\n", "a.yaml(1,4): error FTS1021: The quote that begins here is not closed.", "{b: 3}")]
    [InlineData("a: foo: bar\nb: 3\n", "a.yaml(1,7): error FTS1010: A colon followed by a space begins a map, and here is none possible. Quote the value, or begin a new line.", "{b: 3}")]
    [InlineData("a: @foo\nb: 3\n", "a.yaml(1,4): error FTS1010: A value cannot begin with '@'. Quote it.", "{b: 3}")]
    [InlineData("a: { expr: MIN(a, b), c: 1 }\n", "a.yaml(1,12): error FTS1022: Inside braces or brackets YAML ends a value at a comma, bracket or brace. Write \"MIN(a, b)\".", "{a: {expr: 'MIN(a, b)', c: 1}}")]
    [InlineData("a: { expr: CONV(x, [1, 2]) * 3 }\n", "a.yaml(1,12): error FTS1022: Inside braces or brackets YAML ends a value at a comma, bracket or brace. Write \"CONV(x, [1, 2]) * 3\".", "{a: {expr: 'CONV(x, [1, 2]) * 3'}}")]
    [InlineData("a: { scale: ${l} * 2, b: 1 }\nb: 3\n", "a.yaml(1,13): error FTS1022: Inside braces or brackets YAML ends a value at a comma, bracket or brace. Write \"${l} * 2\".", "{b: 3}")]
    [InlineData("a: [ max(x) < 1, share(x, y) > 2, z ]\n", "a.yaml(1,18): error FTS1022: Inside braces or brackets YAML ends a value at a comma, bracket or brace. Write \"share(x, y) > 2\".", "{a: [max(x) < 1, 'share(x, y) > 2', z]}")]
    [InlineData("x:\n    a: 1\n    b: 2\n  d: 1\ny: 2\n", "a.yaml(4,3): error FTS1020: 'd' begins in column 3, but the other keys of 'x' begin in column 5. Indent it like 'b', by 2 more.", "{x: {a: 1, b: 2}, y: 2}")]
    [InlineData("x:\n  a: 1\n    b: 2\ny: 2\n", "a.yaml(3,5): error FTS1020: 'b' begins in column 5, deeper than 'a' above it, which has a value already. Begin it in column 3.", "{x: {a: 1}, y: 2}")]
    [InlineData("a: 1\nb: x\0y\nc: 2\n", "a.yaml(2,5): error FTS1012: The character U+0000 is not allowed in YAML. Remove it, or write it as an escape in double quotes.", "{a: 1, b: x y, c: 2}")]
    [InlineData("? [a, b]\n: c\nd: 1\n", "a.yaml(1,3): error FTS1019: A key must be a word, not a list or a map.", "{d: 1}")]
    public void A_mistake_is_one_finding_at_its_place_and_the_rest_is_read(string text, string finding, string tree)
    {
        var findings = new FindingSink();
        var document = YamlReader.Read(new SourceText("a.yaml", text), findings);
        Assert.Equal(finding, string.Join('\n', findings.ToSorted()));
        Assert.Equal(tree, TreeText.Of(document.Root));
    }
}
