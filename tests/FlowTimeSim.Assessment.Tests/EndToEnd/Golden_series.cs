using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>Golden files: accepted, compared with a tolerance in a unit, and shown as a diff that a reviewer reads and git applies.</summary>
public sealed class Golden_series
{
    private const string Test = "kind: Test\nversion: 1\ntolerances: [1 min, 2 call]\ncases:\n  - id: queue\n    expect:\n      - { series: agent.queue, equals: golden/queue.csv }\n";

    [Fact]
    public void Are_accepted_and_then_hold()
    {
        var golden = Accepted(Test);

        Assert.Equal("tests/golden/queue.csv", golden.Key);
        Assert.Equal(Outcome.Passed, Judge(Test, golden.Value).Only.Outcome);
    }

    [Theory]
    [InlineData("", 11.9, true)]
    [InlineData("", 12.1, false)]
    [InlineData(", tolerance: 3 call", 12.9, true)]
    [InlineData(", tolerance: 3 call", 13.1, false)]
    [InlineData(", tolerance: 20 %", 12.4, true)]
    [InlineData(", tolerance: 20 %", 12.6, false)]
    [InlineData(", tolerance: 0.2", 12.4, true)]
    [InlineData(", tolerance: 0", 10.000001, false)]
    public void May_be_off_by_a_quantity_a_share_or_a_number(string tolerance, double value, bool holds)
    {
        // Bin 22 is the first of the maintenance, with 10 calls waiting.
        var test = Test.Replace("queue.csv }", "queue.csv" + tolerance + " }", StringComparison.Ordinal);
        var golden = Accepted(Test).Value.Replace("\n22,10\n", FormattableString.Invariant($"\n22,{value}\n"), StringComparison.Ordinal);

        Assert.Equal(holds ? Outcome.Passed : Outcome.Failed, Judge(test, golden).Only.Outcome);
    }

    [Fact]
    public void Differ_by_a_first_bin_a_number_of_bins_and_a_largest_difference()
    {
        var golden = Accepted(Test).Value.Replace("\n22,10\n", "\n22,4\n", StringComparison.Ordinal).Replace("\n47,20\n", "\n47,2\n", StringComparison.Ordinal);
        var verdict = Judge(Test, golden).Only;

        Assert.StartsWith(
            "agent.queue is 10 call where golden/queue.csv has 4 call; first at bin 22 (2024-10-07T22:00), in 2 of 96 bins; the largest difference is 18 call at bin 47 (2024-10-08T23:00).",
            verdict.Message,
            StringComparison.Ordinal);
        Assert.Equal((10.0, 4.0, 22), (verdict.Actual, verdict.Limit, verdict.FirstBin));
    }

    [Fact]
    public void Differ_in_a_diff_that_says_where_and_by_which_numbers()
    {
        var golden = Accepted(Test).Value.Replace("\n22,10\n", "\n22,4\n", StringComparison.Ordinal).Replace("\n23,20\n", "\n23,2\n", StringComparison.Ordinal);
        var (path, text) = Assert.Single(Judge(Test, golden).Assessment.Differences);

        Assert.Equal("golden-differences/queue-agent.queue.diff", path);
        Assert.StartsWith("Case queue of week: agent.queue against tests/golden/queue.csv, tolerance 2 call.\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\n--- a/tests/golden/queue.csv\n+++ b/tests/golden/queue.csv\n@@ -22,6 +22,6 @@ 2024-10-07T22:00\n 20,0\n 21,0\n-22,4\n-23,2\n+22,10\n+23,20\n 24,15\n 25,10\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Are_compared_in_their_window_only()
    {
        var golden = Accepted(Test).Value.Replace("\n22,10\n", "\n22,4\n", StringComparison.Ordinal);
        var test = Test.Replace("queue.csv }", """queue.csv, during: { hours: "06:00-22:00" } }""", StringComparison.Ordinal);

        Assert.Equal(Outcome.Passed, Judge(test, golden).Only.Outcome);
    }

    [Fact]
    public void Keep_their_numbers_while_they_hold_and_say_what_was_accepted_when_not()
    {
        var options = new AssessmentOptions(AcceptGolden: true);
        var near = Accepted(Test).Value.Replace("\n22,10\n", "\n22,11\n", StringComparison.Ordinal);
        var far = Accepted(Test).Value.Replace("\n22,10\n", "\n22,40\n", StringComparison.Ordinal);

        Assert.Empty(Judge(Test, near, options).Assessment.AcceptedGolden);
        var judged = Judge(Test, far, options);
        Assert.Single(judged.Assessment.AcceptedGolden);
        Assert.Equal(
            "'tests/golden/queue.csv' was accepted anew: 1 of 96 bins changed, the first bin 22 (2024-10-07T22:00), the most by 30 in bin 22 (2024-10-07T22:00). Read the change before you commit it.",
            Assert.Single(judged.Findings, f => f.Code == "FTS4024").Message);
    }

    [Fact]
    public void Have_a_file_for_each_case_of_a_matrix()
    {
        var matrix = Test.Replace("  - id: queue\n", "  - id: queue\n    matrix: { agents: [2, 4] }\n", StringComparison.Ordinal);
        var options = new AssessmentOptions(AcceptGolden: true);

        Assert.Equal(
            "The cases 'queue[agents=2]' and 'queue[agents=4]' have different series for one golden file, 'tests/golden/queue.csv'. Give each its own: write '{case}' in its name.",
            Assert.Single(Judge(matrix, null, options).Findings, f => f.Code == "FTS4006").Message);
        var judged = Judge(matrix.Replace("queue.csv", "\"{case}.csv\"", StringComparison.Ordinal).Replace("golden/\"", "\"golden/", StringComparison.Ordinal), null, options);
        Assert.Equal(["tests/golden/queue_agents_2.csv", "tests/golden/queue_agents_4.csv"], judged.Assessment.AcceptedGolden.Select(file => file.Key));
    }

    [Theory]
    [InlineData("5 min", "FTS4013")]
    [InlineData("5 bananas", "FTS4014")]
    [InlineData("-1", "FTS2045")]
    [InlineData("max(agent.queue)", "FTS4002")]
    public void Need_a_tolerance_of_their_unit(string tolerance, string code)
    {
        var judged = Judge(Test.Replace("queue.csv }", $"queue.csv, tolerance: {tolerance} }}", StringComparison.Ordinal), Accepted(Test).Value);

        Assert.Contains(code, judged.Codes);
        Assert.Equal(Outcome.Failed, judged.Only.Outcome);
    }

    private static KeyValuePair<string, string> Accepted(string test) => Assert.Single(Judge(test, null, new AssessmentOptions(AcceptGolden: true)).Assessment.AcceptedGolden);

    private static Judged Judge(string test, string? golden, AssessmentOptions? options = null)
    {
        var files = new Dictionary<string, string> { ["catalog/desk.yaml"] = Cases.Catalog, ["scenarios/week.yaml"] = Cases.Scenario, ["tests/week.yaml"] = test };
        if (golden is not null)
        {
            files["tests/golden/queue.csv"] = golden;
        }

        var sources = new MemorySources(files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs { Catalogs = ["catalog/desk.yaml"], Scenarios = ["scenarios/week.yaml"], Tests = ["tests/week.yaml"] };
        var model = Assert.Single(ModelCompiler.Compile(inputs, sources, findings).Models);
        return new Judged(Assessor.Assess(model, sources, options ?? new AssessmentOptions(), findings, default), findings.ToSorted());
    }
}
