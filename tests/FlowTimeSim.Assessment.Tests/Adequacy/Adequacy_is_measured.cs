using FlowTimeSim.Assessment.Reporting;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Adequacy;

public sealed class Adequacy_is_measured
{
    private const string Weak = "max(line.arrivals) <= 1000000 call/hour";

    private const string Desk = """
        components:
          - { id: callers, kind: source, demand: { values: [10, 8, 12, 30, 30, 12, 10, 4], align: repeat } }
          - { id: line, kind: buffer, capacity: 16 call/hour, limit: 500 call }
          - { id: done, kind: sink }
        connections:
          - { from: callers, to: line }
          - { from: line, to: done }

        """;

    [Fact]
    public void The_same_twice()
    {
        var first = Measured.Judge(Desk, Measured.Case(Weak));
        var second = Measured.Judge(Desk, Measured.Case(Weak));

        Assert.Equal(TestResultsWriter.Write(first.Assessment), TestResultsWriter.Write(second.Assessment));
        Assert.Equal(first.Findings.Select(finding => finding.ToString()), second.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_change_that_moves_nothing_does_not_count()
    {
        var adequacy = Measured.Of(Desk, Measured.Case(Weak));

        // The limit is never reached: whether it is kept makes no difference.
        Assert.DoesNotContain("limit-forgotten", adequacy.Survivors.Select(one => one.Operator));
        Assert.True(adequacy.Equivalent > 0);
        Assert.Equal(adequacy.Tried, adequacy.Killed + adequacy.Survived + adequacy.Equivalent);
        Assert.Equal(adequacy.Survived, adequacy.Survivors.Length);
        Assert.Equal((double)adequacy.Killed / (adequacy.Killed + adequacy.Survived), adequacy.Value);
    }

    [Fact]
    public void A_change_that_does_not_compile_is_none()
    {
        // Without its lag the way back would be a circle within one bin.
        var adequacy = Measured.Of(
            """
            components:
              - { id: callers, kind: source, demand: 10 call/hour }
              - { id: line, kind: buffer, capacity: 16 call/hour, errorRate: 20 % }
            connections:
              - { from: callers, to: line }
              - { from: line.errors, to: line, lag: 1 h }

            """,
            Measured.Case("mean(line.served) >= 9 call/hour"));

        Assert.DoesNotContain("lag-shorter", adequacy.Survivors.Select(one => one.Operator));
        Assert.True(adequacy.Tried < adequacy.Found);
    }

    [Fact]
    public void Every_survivor_stands_at_its_line()
    {
        var adequacy = Measured.Of(Desk, Measured.Case(Weak));

        var capacity = Assert.Single(adequacy.Survivors, one => one.Operator == "capacity-less");
        Assert.Equal(("catalog/line.yaml", 8), (capacity.Where.Path, capacity.Where.Line));
        Assert.Equal("the capacity of 'line' is 10 % less", capacity.What);
        var lost = Assert.Single(adequacy.Survivors, one => one is { Operator: "route-lost", Where.Line: 11 });
        Assert.Equal("nothing flows over 'callers.to_line'", lost.What);
        Assert.Equal("a_case", lost.Case);
    }

    [Fact]
    public void A_case_under_changed_conditions_notices_what_the_scenario_does_not_show()
    {
        string Crowded(string expectation) => $"  - id: crowded\n    with: {{ callers.demand: {{ multiply: 3 }} }}\n    expect: {expectation}\n";
        bool Notices(string expectation) => !Measured.Of(Desk, Measured.Case(Weak) + Crowded(expectation)).Survivors.Any(one => one.Operator == "limit-forgotten");

        Assert.False(Notices(Weak));
        Assert.True(Notices("sum(line.overflow) >= 10 call"));
    }

    [Fact]
    public void An_ensemble_notices_a_changed_distribution()
    {
        const string drawn = "components:\n  - { id: callers, kind: source, demand: { pmf: { 5: 0.5, 15: 0.5 } } }\n  - { id: line, kind: buffer, capacity: 12 call/hour }\nconnections:\n  - { from: callers, to: line }\n";
        string Case(string expectation) => $"  - id: drawn\n    ensemble: {{ replicas: 40, seed: 7 }}\n    expect: {expectation}\n";

        Assert.Contains("demand-more", Measured.Of(drawn, Case("mean(sum(line.arrivals)) <= 1000 call")).Survivors.Select(one => one.Operator));
        Assert.DoesNotContain("demand-more", Measured.Of(drawn, Case("mean(sum(line.arrivals)) <= 252 call")).Survivors.Select(one => one.Operator));
    }

    [Fact]
    public void Many_survivors_are_ten_findings_and_a_count()
    {
        var components = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ id: s{i}, kind: source, demand: {i + 4} call/hour }}\n  - {{ id: b{i}, kind: buffer, capacity: 20 call/hour }}\n"));
        var connections = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ from: s{i}, to: b{i} }}\n"));
        var judged = Measured.Judge($"components:\n{components}connections:\n{connections}", Measured.Case("max(b0.arrivals) <= 1000000 call/hour"));

        var found = judged.Findings.Where(finding => finding.Diagnostic == DiagnosticCatalog.ChangeUnnoticed).ToArray();
        Assert.Equal(10, found.Length);
        Assert.Contains(found, finding => finding.Where.Path == "scenarios/q4.yaml" && finding.Message.Contains("The tests notice 0 of 24 changes", StringComparison.Ordinal));
        Assert.All(found, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void Above_the_bound_the_same_changes_are_chosen_every_time()
    {
        var components = string.Concat(Enumerable.Range(0, 120).Select(i => $"  - {{ id: s{i}, kind: source, demand: {i + 4} call/hour }}\n  - {{ id: b{i}, kind: buffer, capacity: 200 call/hour }}\n"));
        var connections = string.Concat(Enumerable.Range(0, 120).Select(i => $"  - {{ from: s{i}, to: b{i} }}\n"));
        var first = Measured.Of($"components:\n{components}connections:\n{connections}", Measured.Case("max(b0.arrivals) <= 1000000 call/hour"));
        var second = Measured.Of($"components:\n{components}connections:\n{connections}", Measured.Case("max(b0.arrivals) <= 1000000 call/hour"));

        Assert.True(first.Found > first.Tried && first.Tried <= 300);
        Assert.Equal(first.Survivors.Select(one => one.What), second.Survivors.Select(one => one.What));
        Assert.True(first.Survivors.Select(one => one.Operator).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_survivor_that_does_not_matter_is_accepted_where_it_stands(bool isMeasured)
    {
        const string capacity = "  - { id: line, kind: buffer, capacity: 16 call/hour, limit: 500 call }";
        var accepted = Desk.Replace(capacity, "  # flowtime:ignore FTS8020 - the plan says upper bounds only\n" + capacity, StringComparison.Ordinal);
        var judged = Measured.Judge(accepted, Measured.Case(Weak), isMeasured: isMeasured);

        var source = new Compiler.Text.SourceText("catalog/line.yaml", Measured.Catalog(accepted));
        var findings = new FindingSink();
        findings.AddRange(judged.Findings);
        var shown = SeverityPolicy.Of([source]).Judge(findings, isComplete: true);
        Assert.Equal(isMeasured, judged.Findings.Any(finding => finding is { Code: "FTS8020", Where.Line: 9 }));
        Assert.DoesNotContain(shown, finding => finding is { Code: "FTS8020", Where.Line: 9 } || finding.Diagnostic == DiagnosticCatalog.SuppressionUnused);
    }
}
