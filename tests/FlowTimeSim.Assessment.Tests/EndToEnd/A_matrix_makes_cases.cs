using FlowTimeSim.Assessment.Reporting;
using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

public sealed class A_matrix_makes_cases
{
    private const string Stress = """
          - id: stress
            with: { callers.demand: { multiply: 1.2 } }
            matrix:
              agents: [2, 3, 4]
              sources.demand: [{ multiply: 1 }, { multiply: 1.25 }, { add: 2 call/h }]
            expect:
              - max(agent.queue) <= 60 call
              - last(agent.queue) <= 30 call
        """;

    [Fact]
    public void One_for_each_combination_with_a_name_a_verdict_and_a_row_of_its_own()
    {
        var judged = Cases.Judge(Stress);

        Assert.Equal(
            [
                "stress[agents=2,sources.demand=x1]", "stress[agents=2,sources.demand=x1.25]", "stress[agents=2,sources.demand=+2 call/h]",
                "stress[agents=3,sources.demand=x1]", "stress[agents=3,sources.demand=x1.25]", "stress[agents=3,sources.demand=+2 call/h]",
                "stress[agents=4,sources.demand=x1]", "stress[agents=4,sources.demand=x1.25]", "stress[agents=4,sources.demand=+2 call/h]",
            ],
            judged.Assessment.Cases.Select(c => c.Id));
        var failed = judged.Assessment.Cases.Where(c => c.Outcome == Outcome.Failed).Select(c => c.Id).ToArray();
        Assert.Contains("stress[agents=2,sources.demand=x1]", failed);
        Assert.DoesNotContain("stress[agents=4,sources.demand=x1]", failed);
        Assert.Contains(judged.Findings, f => f.Code == "FTS4001" && f.Message.StartsWith("In 'stress[agents=2,sources.demand=x1]' max(agent.queue) is ", StringComparison.Ordinal));
        var junit = JUnitWriter.Write(judged.Assessment);
        Assert.Equal(9, junit.Split("<testcase ").Length - 1);
        Assert.Contains("name=\"stress[agents=3,sources.demand=x1.25]\"", junit, StringComparison.Ordinal);
    }

    [Fact]
    public void That_are_judged_as_if_each_were_written()
    {
        var written = Cases.Judge("  - id: one\n    with: { callers.demand: { multiply: 1.2 }, agents: 2, sources.demand: { multiply: 1.25 } }\n    expect: [ max(agent.queue) <= 60 call ]\n").Only;
        var made = Cases.Judge(Stress).Assessment.Cases[1].Expectations[0];

        Assert.Equal(written.Actual, made.Actual);
        Assert.Equal(written.FirstBin, made.FirstBin);
    }

    [Fact]
    public void Of_a_component_s_fields_too()
    {
        var judged = Cases.Judge("  - id: room\n    matrix: { components.agent: [{ limit: 5 call }, { limit: 500 call }] }\n    expect: [ sum(agent.overflow) <= 1 call ]\n", catalog: Cases.Catalog.Replace("\"${agents} * 5 call/hour\" }", "\"${agents} * 5 call/hour\", limit: 50 call }", StringComparison.Ordinal));

        Assert.Equal([("room[components.agent=#1]", Outcome.Failed), ("room[components.agent=#2]", Outcome.Passed)], judged.Assessment.Cases.Select(c => (c.Id, c.Outcome)));
    }

    [Fact]
    public void Of_which_a_filter_takes_some()
    {
        var judged = Cases.Judge(Stress, new AssessmentOptions(TestFilter: "agents=3,"));

        Assert.Equal(3, judged.Assessment.Cases.Count(c => c.Outcome != Outcome.Skipped));
    }

    [Fact]
    public void Unless_two_would_be_the_same()
    {
        var judged = Cases.Judge("  - id: twice\n    matrix: { agents: [3, 4, 3] }\n    expect: [ max(agent.queue) <= 60 call ]\n");

        Assert.Equal("'3' stands twice under 'agents' in the matrix of 'twice': both would be the same case. Take one out.", Assert.Single(judged.Findings, f => f.Code == "FTS4015").Message);
        Assert.Equal(2, judged.Assessment.Cases.Length);
    }

    [Fact]
    public void Unless_they_are_too_many()
    {
        var values = string.Join(", ", Enumerable.Range(1, 17).Select(i => $"{{ multiply: 1.{i:00} }}"));
        var judged = Cases.Judge($"  - id: all\n    matrix:\n      callers.demand: [{values}]\n      agent.capacity: [{values}]\n    expect: [ max(agent.queue) <= 60 call ]\n");

        Assert.Equal("The matrix of 'all' has 17 x 17 = 289 cases; at most 256 are run. Take fewer values, or several cases of one direction each.", Assert.Single(judged.Findings, f => f.Code == "FTS4021").Message);
        Assert.Empty(judged.Assessment.Cases);
    }
}
