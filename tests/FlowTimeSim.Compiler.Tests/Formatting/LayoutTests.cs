using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Formatting;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Formatting;

public class LayoutTests
{
    [Theory]
    [InlineData("a:    1\nb :  2\n", "a: 1\nb: 2\n")]
    [InlineData("a:\n      b:\n         c: 1\n", "a:\n  b:\n    c: 1\n")]
    [InlineData("a:\n - x\n -   y: 1\n     z: 2\n", "a:\n  - x\n  - y: 1\n    z: 2\n")]
    [InlineData("a:\n- x\n-  y:\n      z: 2\n", "a:\n- x\n- y:\n    z: 2\n")]
    [InlineData("a:\n    -   - 1\n        - 2\n", "a:\n  - - 1\n    - 2\n")]
    [InlineData("a: 1   \nb: 2", "a: 1\nb: 2\n")]
    [InlineData("\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n")]
    [InlineData("a: 1\r\n\r\n\r\nb:  2", "a: 1\r\n\r\nb: 2\r\n")]
    [InlineData("a:\n    # about b\n    b: 1\n    # the end\n# of all\n", "a:\n  # about b\n  b: 1\n  # the end\n# of all\n")]
    [InlineData("a: 1     # kept where it is\n", "a: 1     # kept where it is\n")]
    [InlineData("a:\n    b: [1,\n        2]\n", "a:\n  b: [1,\n      2]\n")]
    [InlineData("a: {x:   1,y: 2}\n", "a: {x: 1,y: 2}\n")]
    [InlineData("a: &x\n    b:   *x2\n", null)]
    [InlineData("a: &x\n    b: 1\nc:   *x\n", "a: &x\n  b: 1\nc: *x\n")]
    [InlineData("a:\n    b: |\n           one\n\n             two   \n           three\n    c: 1\n", "a:\n  b: |\n    one\n\n      two   \n    three\n  c: 1\n")]
    [InlineData("a:\n    b: |2\n         one\n    c: 1\n", "a:\n  b: |2\n       one\n  c: 1\n")]
    [InlineData("a: |+\n  one\n\n\n", "a: |+\n  one\n\n\n")]
    [InlineData("a: |+\n  one\n\n\nb:  1\n", "a: |+\n  one\n\n\nb: 1\n")]
    [InlineData("a: >-\n    one\n\n    two\n\n\n\nb: 1\n", "a: >-\n  one\n\n  two\n\nb: 1\n")]
    [InlineData("a:\n    b: plain text  \n       goes on   \n    c: \"quoted \\ \n\n       goes on\"  \n", "a:\n  b: plain text  \n     goes on\n  c: \"quoted \\ \n\n     goes on\"\n")]
    [InlineData("a:\n      text below\nb:\n     [1, 2]\n", "a:\n  text below\nb:\n  [1, 2]\n")]
    [InlineData("a:\tb\n", "a: b\n")]
    [InlineData("---\na:   1\n...\n", "---\na: 1\n...\n")]
    [InlineData("- a:   1\n  b: 2\n-\n    c: 3\n", "- a: 1\n  b: 2\n-\n  c: 3\n")]
    [InlineData("# only a comment   ", "# only a comment\n")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("? a\n: b\n", null)]
    [InlineData("a: [\n", null)]
    public void A_text_gets_its_canonical_layout(string text, string? expected)
    {
        var (formatted, findings) = Format(text);
        Assert.Equal((expected ?? text).ReplaceLineEndings("|"), formatted.ReplaceLineEndings("|"));
        Assert.Equal(expected ?? text, formatted);
        Assert.Equal(expected is null, findings.Count > 0);
        Assert.Equal(formatted, Format(formatted).Text);
    }

    private static (string Text, FindingSink Findings) Format(string text)
    {
        var source = new SourceText("a.yaml", text);
        var findings = new FindingSink();
        return (TextEdits.Apply(source, YamlFormatter.Format(source, findings)).Text, findings);
    }
}
