using FlowTimeSim.Assessment.Reporting;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Tests.EndToEnd;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Tests.Runs;

public sealed class Laws_hold_in_every_run
{
    private const string Usual = "  - id: usual\n    ensemble: { replicas: 20, seed: 7 }\n    expect: [ \"p95(max(agent.queue)) <= 1e6 call\" ]\n";

    [Fact]
    public void Of_every_case_and_every_replica()
    {
        var judged = Cases.Judge(
            Usual + "  - id: fewer\n    matrix: { agents: [2, 3] }\n    expect: [ max(agent.queue) <= 1e6 call ]\n  - id: as_it_is\n    expect: [ max(agent.queue) <= 1e6 call ]\n",
            catalog: Cases.Catalog.Replace("demand: 10 call/hour", "demand: { poisson: 10 call/hour }", StringComparison.Ordinal));

        // The baseline, twenty replicas and two changed runs.
        Assert.Equal([("conservation", 23, true), ("non-negativity", 23, true), ("capacity", 23, true)], judged.Assessment.Laws.Take(3).Select(law => (law.Id, law.Runs, law.Holds!.Value)));
        Assert.Contains("\"laws\": [", TestResultsWriter.Write(judged.Assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void But_an_input_that_is_drawn_below_nothing_breaks_one()
    {
        var catalog = Cases.Catalog
            .Replace("components:", "series:\n  - { id: booked, poisson: 10 call/hour }\ncomponents:", StringComparison.Ordinal)
            .Replace("demand: 10 call/hour", "demand: booked - 5 call/hour", StringComparison.Ordinal);
        var judged = Cases.Judge(Usual, catalog: catalog);

        var finding = Assert.Single(judged.Findings, f => f.Code == "FTS4025");
        Assert.Matches(
            @"^No amount is below 0: that does not hold\. In the run 'usual, replica \d+' at 'callers' at bin \d+ \(2024-10-\d\dT\d\d:00\): 'demand' is -\d\. Write MAX\(0, \.\.\.\) if that is meant\.$",
            finding.Message);
        Assert.Equal("catalog/line.yaml", finding.Where.Path);
        Assert.False(judged.Assessment.Laws[1].Holds);
    }

    [Fact]
    public void Little_s_law_where_it_begins_and_ends_empty()
    {
        // Eight hours that end with a queue say nothing; with two more hours of nothing coming they do.
        var ends = Book(EightBins.Line with { Initial = 0 });
        var empty = Book(new LineModel([10, 200, 200, 50, 0, 0, 130, 120, 0, 0, 0], [100, 100, 100, 100, 100, 100, 0, 100, 100, 100, 100]));

        Assert.Null(ends[3].Holds);
        Assert.True(empty[3].Holds);
    }

    [Theory]
    [InlineData("MIN(line_waiting + line_arrivals, line_capacity) + 5", "capacity", 1)]
    [InlineData("0 - 3", "non-negativity", 0)]
    public void A_run_that_breaks_one_says_where(string served, string law, int bin)
    {
        var book = Book(EightBins.Line, served);

        var broken = Assert.Single(book, verdict => verdict.Holds == false && verdict.Id == law);
        Assert.StartsWith($"In the run 'baseline' at 'line' at bin {bin} (2024-10-01T0{bin}:00): ", broken.Message, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<LawVerdict> Book(LineModel line, string? served = null)
    {
        var model = line.Compile(served);
        var book = new LawBook(new FindingSink());
        book.Judge(new ModelRun(model, Evaluator.Run(model.Program)), LawBook.Baseline);
        return book.Verdicts();
    }
}
