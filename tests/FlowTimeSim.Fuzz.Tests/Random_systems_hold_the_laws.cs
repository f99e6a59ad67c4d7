using CsCheck;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Engine;
using FlowTimeSim.Fuzz.Tests.Systems;

namespace FlowTimeSim.Fuzz.Tests;

/// <summary>Random systems: what the compiler passes for an engine, that engine takes; and at every component what enters is what leaves or stays.</summary>
public sealed class Random_systems_hold_the_laws
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Outlets = ["served", "errors", "overflow", "loss", "abandoned", "retries", "exhausted"];

    [Fact]
    public void Flow_is_conserved_and_nothing_is_negative() =>
        RandomSystem.Generator.Sample(
            system =>
            {
                var model = Compile(system, EngineDialects.Embedded);
                var run = new ModelRun(model, Evaluator.Run(model.Program));
                foreach (var component in model.Flow!.Components)
                {
                    Conserves(run, component);
                }
            },
            iter: 1_000,
            seed: "0000000000000",
            threads: 1,
            print: system => system.ToString());

    [Theory]
    [InlineData("flowtime-2026.05")]
    [InlineData("flowtime-0.6")]
    [InlineData("portable")]
    public void What_is_passed_for_an_engine_is_accepted_by_it(string engine)
    {
        var dialect = EngineDialects.Find(engine)!;
        RandomSystem.Generator.Sample(
            system =>
            {
                var model = Compile(system, dialect);
                var run = Evaluator.Run(model.Program);
                var findings = new FindingSink();
                var text = EngineModelEmitter.Emit(model.Engine, dialect, id => run.TryGet(id, out var series) ? series.Value.ToArray() : null, findings);
                Assert.True(text is not null, string.Join('\n', findings.ToSorted()));
                Assert.Empty(Acceptance.Refusals(text, engine));
            },
            iter: 250,
            seed: "0000000000000",
            threads: 1,
            print: system => system.ToString());
    }

    private static CompiledModel Compile(RandomSystem system, EngineDialect engine)
    {
        var findings = new FindingSink();
        var sources = new MemorySources(new Dictionary<string, string> { ["catalog/c.yaml"] = system.Catalog(), ["scenarios/s.yaml"] = system.Scenario() });
        var inputs = new CompilerInputs { Catalogs = ["catalog/c.yaml"], Scenarios = ["scenarios/s.yaml"], Engines = [engine] };
        var model = ModelCompiler.Compile(inputs, sources, findings).Models.SingleOrDefault();
        Assert.True(model is not null, string.Join('\n', findings.ToSorted()));
        return model;
    }

    private static void Conserves(ModelRun run, FlowComponent component)
    {
        double[] Find(string measure) => run.Find(component.Id + "." + measure) ?? new double[run.Model.Grid.Bins];
        var inflow = component.Kind == ComponentKind.Source ? Find("demand") : Find("arrivals");
        Assert.All(inflow, value => Assert.True(value >= 0, component.Id));
        var incoming = run.Model.Flow!.Connections.Where(connection => connection.To == component.Id).Select(connection => run.Find(connection.Id)!).ToArray();
        for (var t = 0; t < inflow.Length && incoming.Length > 0; t++)
        {
            Near(incoming.Sum(flow => flow[t]), inflow[t], inflow[t], $"{component.Id}: what its connections bring in bin {t}");
        }

        if (component.Kind is ComponentKind.Source or ComponentKind.Sink or ComponentKind.Router)
        {
            return;
        }

        var outlets = Outlets.Select(Find).ToArray();
        var (queue, inside) = (Find("queue"), Find("inside"));
        double moved = Math.Abs(queue[0] + inside[0]);
        for (var t = 1; t < inflow.Length; t++)
        {
            var before = queue[t - 1] + inside[t - 1];
            var left = outlets.Sum(series => series[t]);
            moved += inflow[t];
            Near(before + inflow[t], left + queue[t] + inside[t], moved, $"{component.Id} in bin {t}");
            Assert.True(queue[t] >= -Tolerance * moved && inside[t] >= -Tolerance * moved && outlets.All(series => series[t] >= -Tolerance * moved), $"{component.Id}: a negative flow in bin {t}");
            Assert.True(queue[t] <= component.Limit * (1 + Tolerance), $"{component.Id}: above its limit in bin {t}");
        }
    }

    private static void Near(double expected, double actual, double scale, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(1, scale), FormattableString.Invariant($"{what}: {expected:R} against {actual:R}"));
}
