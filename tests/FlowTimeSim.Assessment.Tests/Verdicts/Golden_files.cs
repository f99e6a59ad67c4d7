using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Tests.Verdicts;

public sealed class Golden_files
{
    private const string Golden = "bin_index,value\n0,0\n1,100\n2,150\n3,100\n4,0\n5,0\n6,130\n7,150\n";

    [Fact]
    public void Hold_when_every_bin_is_equal() => Assert.Equal(Outcome.Passed, Judge("line.queue", Golden).Only.Outcome);

    [Fact]
    public void Fail_with_the_first_bin_that_differs()
    {
        var judged = Judge("line.queue", Golden.Replace("3,100", "3,99", StringComparison.Ordinal));

        var finding = Assert.Single(judged.Findings);
        Assert.Equal("FTS4001", finding.Code);
        Assert.Equal("line.queue is 100 unit where golden/queue.csv has 99 unit; first at bin 3 (2024-10-01T03:00), in 1 of 8 bins. Read 'golden-differences/a_case-line.queue.diff'; build with -p:AcceptGolden=true to accept it.", finding.Message);
    }

    [Fact]
    public void Hold_unknown_bins_as_nothing()
    {
        var judged = Judge("line.wait", "bin_index,value\n0,0\n1,60\n2,90\n3,60\n4,0\n5,0\n6,\n7,\n");

        Assert.Equal(Outcome.Passed, judged.Only.Outcome);
    }

    [Theory]
    [InlineData(null, "The golden file 'golden/queue.csv' is not there. Build once with -p:AcceptGolden=true to write it.")]
    [InlineData("bin_index,value\n0,0\n", "The golden file 'golden/queue.csv' has 1 values on 8 bins. Build once with -p:AcceptGolden=true to write it anew.")]
    [InlineData("bin_index,value\n0,0\n1,many\n", "Line 3 of the golden file 'golden/queue.csv' holds no number.")]
    public void That_cannot_be_used_are_reported(string? text, string message)
    {
        var finding = Assert.Single(Judge("line.queue", text).Findings);

        Assert.Equal(("FTS4006", message), (finding.Code, finding.Message));
    }

    [Fact]
    public void Of_an_unknown_series_are_reported() => Assert.Equal(["FTS2003"], Judge("line.quue", Golden).Codes);

    [Fact]
    public void Are_written_when_accepted()
    {
        var judged = Judge("line.queue", null, new AssessmentOptions(AcceptGolden: true));

        var file = Assert.Single(judged.Assessment.AcceptedGolden);
        Assert.Equal(("tests/golden/queue.csv", Golden), (file.Key, file.Value));
        Assert.Empty(judged.Findings);
    }

    private static Judged Judge(string series, string? golden, AssessmentOptions? options = null)
    {
        var file = new TestFile(" ");
        var span = file.SpanOf(0);
        var expectation = new ExpectationSyntax(span) { Series = new(series, span), EqualsFile = new("golden/queue.csv", span) };
        var test = file.Syntax();
        var sources = new MemorySources(golden is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["tests/golden/queue.csv"] = golden });
        return Judged.Of(
            EightBins.Line.Compile() with { Tests = [test with { Cases = [test.Cases[0] with { Expect = [expectation] }] }] }, options, sources);
    }
}
