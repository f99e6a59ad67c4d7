using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Units;

/// <summary>A correct model in which every place of a unit is filled; a row of a table changes one text of it.</summary>
internal static class UnitModel
{
    private const string Catalog =
        """
        units: [job, order, eur, agent]
        parameters:
          rate: 90 job/hour
          most: 400 job
          target: 15 min
          fails: { default: 2 %, max: 50 % }
          lanes: { type: integer, default: 2, min: 1, max: 4 }
          speed: { unit: job/hour, default: 70, max: 200 job/h }
        profiles:
          shape: { values: [1, 0.5], align: repeat }
        series:
          - { id: staff, values: [3, 4], align: repeat }
          - { id: pay, expr: 42 eur/job }
          - { id: revenue, expr: line.served * pay }
          - id: x
            expr: line.queue
        components:
          - { id: jobs, kind: source, demand: { profile: shape, scale: 60 job/h } }
          - { id: line, kind: buffer, capacity: "${rate}", limit: "${most}", initial: 4 job, errorRate: 3 %, patience: 2 h }
          - { id: desk, kind: service, serviceTime: 5 min, parallelism: staff }
          - { id: road, kind: delay, lag: 90 min }
          - { id: team, kind: buffer, capacity: 12 order/agent/h, parallelism: 8 agent }
          - { id: shop, kind: sink }
          - { id: bin7, kind: sink }
        connections:
          - { from: jobs, to: line }
          - { from: line, to: desk, weight: 80 % }
          - { from: line.served, to: bin7, id: scrap, weight: rest }
          - { from: desk, to: road }
          - { from: road, to: team, times: 1.5 order/job }
          - { from: team, to: shop, lag: 30 min }

        """;

    private const string Scenario =
        """
        grid: { start: 2024-10-01T00:00, bins: 48, binSize: 30, binUnit: minutes }
        warmup: 1 h
        parameters: { lanes: 3, target: 20 min, most: 500 }
        components:
          line: { limit: 300 job }
        events:
          - { series: jobs.demand, multiply: 1.8, at: 2024-10-01T02:00, for: 3 h }
          - { series: line.capacity, set: 10 job/hour, at: 2024-10-01T05:00, for: 2 h }
          - { series: line.capacity, add: 5 job/h, at: 2024-10-01T08:00, for: 1 h }
          - { series: line.errorRate, set: 4 %, at: 2024-10-01T09:00, for: 1 h }
          - { series: line.limit, set: 200 job, at: 2024-10-01T10:00, for: 1 h }
        outputs:
          - line.served

        """;

    /// <summary>The model with one text in place of another, which stands in it exactly once.</summary>
    public static TestProject With(string old, string text) => TestProject.Of(Replaced(Catalog, old, text), Replaced(Scenario, old, text));

    /// <summary>The model with an expression as its series <c>x</c>.</summary>
    public static TestProject WithX(string expression) => TestProject.Of(Catalog.Replace("expr: line.queue", $"expr: \"{expression}\"", StringComparison.Ordinal), Scenario);

    /// <summary>The place of a text, as findings print it.</summary>
    public static string PlaceOf(string text)
    {
        foreach (var (file, content, head) in new[] { ("catalog/c.yaml", Catalog, 3), ("scenarios/s.yaml", Scenario, 4) })
        {
            if (content.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            {
                return FormattableString.Invariant($"{file}({head + 1 + content[..at].Count(c => c == '\n')}");
            }
        }

        throw new ArgumentException($"The model has no '{text}'.", nameof(text));
    }

    /// <summary>What a compiler says of it, but what it says for information.</summary>
    public static string[] Said(TestProject project)
    {
        project.Compile();
        return [.. project.Findings.ToSorted().Where(finding => finding.Severity != Severity.Info).Select(finding => finding.ToString())];
    }

    private static string Replaced(string content, string old, string text) => content.Replace(old, text, StringComparison.Ordinal);
}
