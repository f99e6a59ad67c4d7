using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Tests.Expressions;

public sealed class ExpressionPrinterTests
{
    [Theory]
    [InlineData("((a + b)) + c", "a + b + c")]
    [InlineData("a + (b + c)", "a + (b + c)")]
    [InlineData("a - (b - c) * (d / e)", "a - (b - c) * (d / e)")]
    [InlineData("(a * b) / c", "a * b / c")]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("MAX(0, ((a)) - 1)", "MAX(0, a - 1)")]
    [InlineData("100000000000000000000000 * a", "100000000000000000000000 * a")]
    public void Brackets_stand_only_where_they_are_needed(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(ExpressionText.Parse(text, ExpressionGrammar.FlowTime06), ExpressionGrammar.FlowTime06));

    [Theory]
    [InlineData("-a", "0 - a")]
    [InlineData("b * -a", "b * (0 - a)")]
    [InlineData("b + -a", "b + (0 - a)")]
    [InlineData("-a + b", "0 - a + b")]
    [InlineData("-(a + b)", "0 - (a + b)")]
    [InlineData("-(a * b)", "0 - a * b")]
    [InlineData("1.5e-7 * 2e22", "0.00000015 * 20000000000000000000000")]
    public void A_release_gets_no_sign_and_no_exponent(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(ExpressionText.Parse(text, ExpressionGrammar.Authoring), ExpressionGrammar.FlowTime202605));

    [Fact]
    public void Printing_and_reading_gives_the_same_tree_for_random_trees()
    {
        var random = new Random(17);
        for (var i = 0; i < 3000; i++)
        {
            var text = Random(random, 5);
            var tree = ExpressionText.Parse(text, ExpressionGrammar.Authoring);
            var printed = ExpressionPrinter.Print(tree, ExpressionGrammar.Authoring);
            Assert.Equal(ExpressionText.Tree(tree), ExpressionText.Tree(ExpressionText.Parse(printed, ExpressionGrammar.Authoring)));
            Assert.True(printed.Length <= text.Length);
        }
    }

    [Fact]
    public void A_number_reads_back_to_the_same_bits_without_its_exponent()
    {
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(NumberText.Expanded(value), System.Globalization.CultureInfo.InvariantCulture));
                Assert.DoesNotContain('E', NumberText.Expanded(value));
            }
        }
    }

    private static string Random(Random random, int depth) => (depth == 0 ? 0 : random.Next(8)) switch
    {
        0 => random.Next(4) switch { 0 => "a", 1 => "line.served[x]", 2 => "480 passenger/h", _ => "0.25" },
        1 => $"({Random(random, depth - 1)} + {Random(random, depth - 1)})",
        2 => $"({Random(random, depth - 1)} - {Random(random, depth - 1)})",
        3 => $"({Random(random, depth - 1)} * {Random(random, depth - 1)})",
        4 => $"({Random(random, depth - 1)} / {Random(random, depth - 1)})",
        5 => $"(-{Random(random, depth - 1)})",
        6 => $"({Random(random, depth - 1)} <= {Random(random, depth - 1)})",
        _ => $"MAX({Random(random, depth - 1)}, {Random(random, depth - 1)})",
    };
}
