using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("a + b * 2 - a / 4", "(Subtract (Add a (Multiply b 2)) (Divide a 4))")]
    [InlineData("a - b - 1", "(Subtract (Subtract a b) 1)")]
    [InlineData("a / (b * c)", "(Divide a (Multiply b c))")]
    [InlineData("-a * -2", "(Multiply (neg a) (neg 2))")]
    [InlineData("a + 1 <= b * 2", "(LessOrEqual (Add a 1) (Multiply b 2))")]
    [InlineData("IF(a == 0, 1e3, 2.5E-3)", "(IF (Equal a 0) 1000 0.0025)")]
    [InlineData("min(a, b, c, 4)", "(min a b c 4)")]
    [InlineData("CONV(a, [0.5, -0.25])", "(CONV a [0.5 -0.25])")]
    [InlineData("line.served[urgent] + desk.queue", "(Add line.served[urgent] desk.queue)")]
    [InlineData("${lanes} * 480 passenger/h", "(Multiply $lanes 480{passenger/h})")]
    [InlineData("85 %", "85{%}")]
    [InlineData("120 unit / hour", "120{unit / hour}")]
    [InlineData("100 unit h", "100{unit h}")]
    [InlineData("1500 passenger / lanes", "(Divide 1500{passenger} lanes)")]
    [InlineData("42 eur/unit * line.served", "(Multiply 42{eur/unit} line.served)")]
    [InlineData("2 / bin", "(Divide 2 bin)")]
    [InlineData("EACH(flights, load)", "(EACH flights load)")]
    [InlineData("15min", "15{min}")]
    public void The_authoring_language_reads(string text, string tree) =>
        Assert.Equal(tree, ExpressionText.Tree(ExpressionText.Parse(text, ExpressionGrammar.Authoring)));

    [Theory]
    [InlineData("max(line.load) <= 1.2", "(LessOrEqual (max line.load) 1.2)")]
    [InlineData("p95(max(line.queue)) <= 4000 unit", "(LessOrEqual (p95 (max line.queue)) 4000{unit})")]
    [InlineData("p99.9(line.wait) < 4 h", "(Less (p99.9 line.wait) 4{h})")]
    [InlineData("share(max(line.queue) <= 3000 unit) >= 90 %", "(GreaterOrEqual (share (LessOrEqual (max line.queue) 3000{unit})) 90{%})")]
    [InlineData("sum(done.arrivals) / sum(orders.demand) >= 0.98", "(GreaterOrEqual (Divide (sum done.arrivals) (sum orders.demand)) 0.98)")]
    [InlineData("mape(line.served, p95) < 5 %", "(Less (mape line.served p95) 5{%})")]
    public void Expectations_read(string text, string tree) =>
        Assert.Equal(tree, ExpressionText.Tree(ExpressionText.Parse(text, ExpressionGrammar.Tests)));

    [Theory]
    [InlineData("a * -1", 5, "FTS1081")]
    [InlineData("a + 5.", 6, "FTS1081")]
    [InlineData("a + .5", 5, "FTS1081")]
    [InlineData("1e3", 2, "FTS1081")]
    [InlineData("a a", 3, "FTS1081")]
    [InlineData("a +", 4, "FTS1081")]
    [InlineData("", 1, "FTS1081")]
    [InlineData("(a", 1, "FTS1081")]
    [InlineData("a)", 2, "FTS1081")]
    [InlineData("a < b", 3, "FTS1081")]
    [InlineData("'a'", 1, "FTS1081")]
    [InlineData("a ^ 2", 3, "FTS1081")]
    [InlineData("a.b", 2, "FTS1081")]
    [InlineData("${a}", 1, "FTS1081")]
    [InlineData("[1, 2]", 1, "FTS1081")]
    [InlineData("MIN(a)", 1, "FTS1083")]
    [InlineData("MIN(a, b, c)", 1, "FTS1083")]
    [InlineData("MIN(a,)", 7, "FTS1081")]
    [InlineData("2 * FOO(a)", 5, "FTS1084")]
    [InlineData("MIN(a b)", 7, "FTS1081")]
    public void A_release_refuses_at_the_place(string text, int column, string code)
    {
        foreach (var grammar in new[] { ExpressionGrammar.FlowTime06, ExpressionGrammar.FlowTime202605 })
        {
            var finding = ExpressionText.Refuse(text, grammar);
            Assert.Equal((code, 1, column), (finding.Code, finding.Where.Line, finding.Where.Column));
        }
    }

    [Fact]
    public void Functions_are_those_of_the_release()
    {
        Assert.Equal("FTS1084", ExpressionText.Refuse("STEP(a, 1)", ExpressionGrammar.FlowTime06).Code);
        ExpressionText.Parse("step(a, 1)", ExpressionGrammar.FlowTime202605);
        Assert.Equal("FTS1081", ExpressionText.Refuse("CONV(a, [1, -1])", ExpressionGrammar.FlowTime202605).Code);
        Assert.Equal("FTS1081", ExpressionText.Refuse("CONV(a, [])", ExpressionGrammar.FlowTime202605).Code);
    }

    [Fact]
    public void A_message_says_what_was_found_and_what_is_expected() => Assert.Equal(
        "models/a.yaml(1,3): error FTS1081: Found 'a' where an operator or the end is expected.",
        ExpressionText.Refuse("a a", ExpressionGrammar.Authoring).ToString());

    [Theory]
    [InlineData("a < b < c")]
    [InlineData("a = b")]
    [InlineData("a $ b")]
    [InlineData("1e400")]
    [InlineData("line.served[")]
    [InlineData("line.served[1]")]
    [InlineData("line .served")]
    [InlineData("5 min(a, b)")]
    [InlineData("\uD800")]
    [InlineData("€")]
    public void What_the_authoring_language_has_not_is_one_finding(string text) =>
        Assert.Equal("FTS1081", ExpressionText.Refuse(text, ExpressionGrammar.Authoring).Code);

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("MIN(1, ")]
    [InlineData("1 + ")]
    [InlineData("1 * (2 - ")]
    public void Two_hundred_thousand_levels_are_one_finding(string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 200_000)) + "1";
        Assert.Equal("FTS1082", ExpressionText.Refuse(text, ExpressionGrammar.Authoring).Code);
    }

    [Fact]
    public void A_place_inside_quotes_is_exact()
    {
        var source = new SourceText("a.yaml", "expr: 'it''s'");
        var scalar = new YamlScalar(source.Span with { Start = 6 }, "it's", false) { ValueStart = 7, Offsets = [7, 8, 9, 11] };
        var findings = new FindingSink();
        Assert.Null(ExpressionParser.Parse(scalar, ExpressionGrammar.Authoring, findings));
        Assert.Equal(10, Assert.Single(findings.ToSorted()).Where.Column);
    }

    [Fact]
    public void Every_prefix_of_an_expectation_ends_in_a_tree_or_one_finding()
    {
        const string text = "p99.9(max(line.queue[urgent])) * -2.5e3 unit/h <= ${limit} + CONV(a, [1, 2.5]) / IF(a != 1, 85 %, b)";
        for (var length = 0; length <= text.Length; length++)
        {
            var findings = new FindingSink();
            var result = ExpressionText.Parse(text[..length], ExpressionGrammar.Tests, findings);
            Assert.Equal(result is null ? 1 : 0, findings.Count);
        }
    }
}
