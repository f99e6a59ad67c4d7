using System.Globalization;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Tests.Binding;
using FlowTimeSim.Compiler.Tests.Emission;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Random systems with classes: parts add up to the sums, no part is below 0, and nothing of a class is lost.</summary>
public sealed class ClassSumTests
{
    private static readonly string[] Classes = ["red", "green", "blue"];

    [Fact]
    public void Parts_add_up_to_the_sums_in_every_bin()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = TestProject.Of(System(new Random(seed)), "grid: { bins: 40, binSize: 1, binUnit: hours }\n").Model();
            var run = Evaluator.Run(model.Program);
            foreach (var parts in model.Series.Values.Where(s => s is { Class: not null, NodeId: not null }).GroupBy(s => s.Name[..s.Name.IndexOf('[', StringComparison.Ordinal)]))
            {
                var whole = run[model.Series[parts.Key].NodeId!].ToArray();
                for (var t = 0; t < whole.Length; t++)
                {
                    var each = parts.Select(part => run[part.NodeId!][t]).ToArray();
                    Assert.True(Math.Abs(each.Sum() - whole[t]) <= 1e-9 * Math.Max(1, whole[t]), Invariant($"seed {seed}: {parts.Key} is {whole[t]} in bin {t}, its parts {string.Join(" + ", each)}"));
                    Assert.True(each.All(value => value >= -1e-12), Invariant($"seed {seed}: {parts.Key} has a part below 0 in bin {t}: {string.Join(", ", each)}"));
                }
            }
        }
    }

    [Fact]
    public void Every_class_is_conserved_at_every_component()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = TestProject.Of(System(new Random(seed)), "grid: { bins: 40, binSize: 1, binUnit: hours }\n").Model();
            var run = Evaluator.Run(model.Program);
            foreach (var arrivals in model.Series.Values.Where(s => s is { Measure: "arrivals", Class: not null } && (model.Series.ContainsKey($"{s.Component}.served") || s.Component == "back")))
            {
                double Of(string measure, int t) => model.Series.TryGetValue($"{arrivals.Component}.{measure}[{arrivals.Class}]", out var found) ? run[found.NodeId!][t] : 0;
                var (balance, moved) = (0.0, 1.0);
                for (var t = 0; t < 40; t++)
                {
                    balance += Of("arrivals", t) - new[] { "served", "errors", "overflow", "loss", "abandoned", "retries", "exhausted" }.Sum(measure => Of(measure, t));
                    moved += Of("arrivals", t);
                    Assert.True(Math.Abs(balance - Of("queue", t) - Of("inside", t)) <= 1e-9 * moved, Invariant($"seed {seed}: {arrivals.Name} in bin {t}"));
                }
            }
        }
    }

    [Fact]
    public void They_are_emitted_faithfully()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            Emitted.AssertFaithful(TestProject.Of(System(new Random(seed)), "grid: { bins: 12, binSize: 1, binUnit: hours }\n").Model().Engine, EngineDialects.FlowTime202605);
        }
    }

    private static string System(Random random)
    {
        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
        string Values() => string.Join(", ", Enumerable.Range(0, 7).Select(_ => (random.Next(6) * 7.3).ToString(CultureInfo.InvariantCulture)));
        string Discipline() => Pick(string.Empty, ", discipline: fifo", $", discipline: {{ priority: [{string.Join(", ", Classes.OrderBy(_ => random.Next()))}] }}");
        var components = new List<string>();
        var connections = new List<string>();
        foreach (var one in Classes)
        {
            components.Add($"{{ id: from_{one}, kind: source, class: {one}, demand: {{ values: [{Values()}], align: repeat }} }}");
            connections.Add($"{{ from: from_{one}, to: step0 }}");
        }

        var count = random.Next(2, 5);
        var onlySome = false;
        for (var i = 0; i < count; i++)
        {
            var fields = Pick("capacity: 31.7", "capacity: 55", "parallelism: 90, serviceTime: 150 min") + Pick(string.Empty, ", errorRate: 0.15") + Discipline();
            components.Add($"{{ id: step{i}, kind: buffer, {fields}{Pick(string.Empty, ", limit: 40 unit", onlySome ? string.Empty : ", limit: 40 unit, whenFull: block")}{Pick(string.Empty, ", patience: 2 h")} }}");
            if (i == 0 && random.Next(2) == 0)
            {
                components.Add($"{{ id: back, kind: retry, of: step0.errors, after: 90 min, share: 0.9{Pick(string.Empty, ", maxAttempts: 3")} }}");
                connections.Add("{ from: back.retries, to: step0 }");
                connections.Add("{ from: back.exhausted, to: counter }");
            }
            else if (random.Next(3) == 0)
            {
                connections.Add($"{{ from: step{i}.errors, to: step{random.Next(i + 1)}, lag: 90 min }}");
            }

            var next = i + 1 < count ? $"step{i + 1}" : "away";
            var way = random.Next(4);
            onlySome = way == 1;
            switch (way)
            {
                case 0:
                    connections.Add($"{{ from: step{i}, to: {next}, weight: 0.7 }}");
                    connections.Add($"{{ from: step{i}, to: counter, weight: rest, id: rest{i} }}");
                    break;
                case 1:
                    connections.Add($"{{ from: step{i}, to: {next}, classes: [red, green] }}");
                    connections.Add($"{{ from: step{i}, to: counter, classes: blue, id: blue{i} }}");
                    if (i + 1 < count)
                    {
                        connections.Add($"{{ from: from_again, to: step{i + 1}, id: again{i}, weight: {(1.0 / count).ToString(CultureInfo.InvariantCulture)} }}");
                    }

                    break;
                case 2:
                    connections.Add($"{{ from: step{i}, to: {next}, lag: 1.5 h }}");
                    break;
                default:
                    connections.Add($"{{ from: step{i}, to: {next} }}");
                    break;
            }
        }

        // What brings the third class back where a connection left it out, so that every priority list is complete.
        var again = connections.Count(text => text.Contains("from_again", StringComparison.Ordinal));
        if (again > 0)
        {
            components.Add("{ id: from_again, kind: source, class: blue, demand: 9.1 }");
            connections.Add($"{{ from: from_again, to: counter, id: left_over, weight: rest }}");
        }

        components.Add("{ id: counter, kind: service, capacity: 20 }");
        components.Add("{ id: away, kind: sink }");
        return $"classes: [{string.Join(", ", Classes)}]\ncomponents:\n{string.Concat(components.Select(text => $"  - {text}\n"))}connections:\n{string.Concat(connections.Select(text => $"  - {text}\n"))}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
