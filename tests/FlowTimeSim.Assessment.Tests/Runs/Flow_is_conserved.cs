using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Tests.Runs;

public sealed class Flow_is_conserved
{
    [Theory]
    [InlineData("kind: delay, lag: 2 h, initial: 30 job")]
    [InlineData("kind: delay, lag: { pmf: { 20: 0.5, 200: 0.5 }, unit: min }, initial: 7 job")]
    [InlineData("kind: buffer, parallelism: 90, serviceTime: 100 min, initial: 20 job")]
    [InlineData("kind: buffer, parallelism: { values: [90, 60, 0, 40], align: repeat }, serviceTime: 150 min, errorRate: 0.1, limit: 300 job, patience: 3 h")]
    [InlineData("kind: service, parallelism: 150, serviceTime: 3 h, errorRate: 0.1")]
    [InlineData("kind: buffer, capacity: 1 job/h, parallelism: 150, serviceTime: 3 h, errorRate: 0.1")]
    public void At_each_component_that_holds_flow(string fields)
    {
        var findings = new FindingSink();
        var run = Run(
            $$"""
            units: [job]
            components:
              - { id: jobs, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120], align: repeat } }
              - { id: held, {{fields}} }
              - { id: done, kind: sink }
            connections:
              - { from: jobs, to: held }
              - { from: held, to: done }
            """);

        Assert.True(FlowConservation.Check(run, "baseline", findings));
        Assert.Empty(findings.ToSorted());
        Assert.True(run.Find("done.arrivals")!.Sum() > 0);
    }

    [Theory]
    [InlineData("kind: buffer, capacity: 90 job/h, errorRate: 0.2, initial: 20 job, limit: 100 job, patience: 5 h", "of: [held.errors, held.abandoned], maxAttempts: 3, share: 0.9")]
    [InlineData("kind: service, capacity: 150 job/h, errorRate: 0.2", "of: [held.errors, held.loss], maxAttempts: 4")]
    [InlineData("kind: service, capacity: 150 job/h, errorRate: 0.2", "of: held.errors, share: 0.5")]
    [InlineData("kind: service, parallelism: 150, serviceTime: 2 h, errorRate: 0.2", "of: held.errors, maxAttempts: 1")]
    public void At_a_retry_and_over_the_whole(string fields, string retry)
    {
        var findings = new FindingSink();
        var run = Run(
            $$"""
            units: [job]
            components:
              - { id: jobs, kind: source, demand: { values: [10, 200, 200, 50, 0, 0, 130, 120], align: repeat } }
              - { id: held, {{fields}} }
              - { id: again, kind: retry, {{retry}}, after: { pmf: { 30: 0.5, 150: 0.5 }, unit: min } }
              - { id: done, kind: sink }
              - { id: given_up, kind: sink }
            connections:
              - { from: jobs, to: held }
              - { from: held, to: done }
              - { from: again.retries, to: held }
              - { from: again.exhausted, to: given_up }
            """);

        Assert.True(FlowConservation.Check(run, "baseline", findings));
        Assert.Empty(findings.ToSorted());
        Assert.True(run.Find("given_up.arrivals")!.Sum() > 0);
        Assert.All(run.Find("again.exhausted")!.Concat(run.Find("again.retries")!), value => Assert.True(value > -1e-9));
    }

    private static ModelRun Run(string catalog)
    {
        var findings = new FindingSink();
        var sources = new MemorySources(new Dictionary<string, string>
        {
            ["catalog/c.yaml"] = "kind: Catalog\nversion: 1\nmetadata: { id: c }\n" + catalog + "\n",
            ["scenarios/s.yaml"] = "kind: Scenario\nversion: 1\nmetadata: { id: s }\ngrid: { bins: 40, binSize: 1, binUnit: hours }\n",
        });
        var model = ModelCompiler.Compile(new CompilerInputs { Catalogs = ["catalog/c.yaml"], Scenarios = ["scenarios/s.yaml"] }, sources, findings).Models.SingleOrDefault();
        Assert.Empty(findings.ToSorted().Where(finding => finding.Severity == Severity.Error));
        return new ModelRun(model!, Evaluator.Run(model!.Program));
    }
}
