using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Verdicts;

public sealed class Test_files_are_judged_as_written
{
    private const string Yaml = """
        kind: Test
        version: 1
        scenario: line
        cases:
          - id: baseline
            title: As it is
            expect:
              - max(line.queue) <= 100 unit
              - "sum(line.overflow) == 0"
              - { that: max(line.queue) <= 150 unit, during: { hours: "01:00-03:00", days: [tue] } }
              - { series: line.queue, equals: golden/queue.csv, tolerance: 1e-9 }
              - { that: max(line.queue) <= 140 unit, each: day }
            always:
              - line.queue <= 1 h * line.capacity
        """;

    [Fact]
    public void At_the_line_and_column_of_each_expectation()
    {
        var findings = new FindingSink();
        var test = SyntaxReader.ReadTest(new SourceText("tests/line.yaml", Yaml), findings);
        Assert.Empty(findings.ToSorted());
        var golden = new Dictionary<string, string> { ["tests/golden/queue.csv"] = "bin_index,value\n0,0\n1,100\n2,150\n3,100\n4,0\n5,0\n6,130\n7,150\n" };

        var judged = Judged.Of(EightBins.Line.Compile() with { Tests = [test!] }, sources: new MemorySources(golden));

        Assert.Equal(
            [
                "tests/line.yaml(8,9): error FTS4001: max(line.queue) is 150 unit, above 100 unit; first at bin 2 (2024-10-01T02:00).",
                "tests/line.yaml(9,9): error FTS4001: sum(line.overflow) is 50 unit, not 0 unit; first at bin 2 (2024-10-01T02:00).",
                "tests/line.yaml(10,17): info FTS4004: 'max(line.queue) <= 150 unit' only repeats the limit of the buffer, which no run exceeds. Expect less than the limit, or that nothing overflows.",
                "tests/line.yaml(12,17): error FTS4001: max(line.queue) is 150 unit, above 140 unit on 2024-10-01; first at bin 2 (2024-10-01T02:00).",
                "tests/line.yaml(14,9): error FTS4001: line.queue is 150 unit, above 100 unit; first at bin 2 (2024-10-01T02:00), in 3 of 8 bins.",
            ],
            judged.Findings.Select(f => f.ToString()));
        var one = Assert.Single(judged.Assessment.Cases);
        Assert.Equal(("baseline", "As it is", Outcome.Failed), (one.Id, one.Title, one.Outcome));
        Assert.Equal(
            [Outcome.Failed, Outcome.Failed, Outcome.Passed, Outcome.Passed, Outcome.Failed, Outcome.Failed],
            one.Expectations.Select(e => e.Outcome));
    }
}
