using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Views.Tests.Samples;

/// <summary>The airport checkpoint of the language's documentation, with the real departures of its data.</summary>
internal static class Checkpoint
{
    private static readonly double[] Opening = [0.2, 0.2, 0.2, 0.3, 0.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.3, 0.2];

    public static ReportIdentity Identity { get; } = new("airport-checkpoint", "Airport security checkpoint", "1.4.0", "2001-q1", "flowtime-2026.05");

    public static Grid Grid { get; } = new(2160, 1, BinUnit.Hours) { Start = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    public static ImmutableArray<Finding> Findings { get; } =
    [
        new(new Diagnostic("FTS5012", "Arrivals are not stationary", Severity.Warning), Severity.Warning, "Arrivals are not stationary: read the mean wait with care.", Line(16)),
        new(new Diagnostic("FTS5021", "A limit is never reached", Severity.Info), Severity.Info, "'checkpoint.limit' is never reached.", Line(17)),
    ];

    public static ModelAssessment Assessment(string title = "Airport security checkpoint")
    {
        var baseline = Run(1, 1, title);
        return new ModelAssessment(
            baseline.Model,
            baseline,
            [
                new CaseVerdict("baseline_validation", "The plan holds", Line(4),
                [
                    new ExpectationVerdict("max(checkpoint.queue) <= 5000 passenger", Outcome.Passed, string.Empty, Line(6)) { Actual = 3825, Limit = 5000 },
                    new ExpectationVerdict("p95(checkpoint.wait) < 45 min", Outcome.Passed, string.Empty, Line(7)) { Actual = 21, Limit = 45, UnknownBins = 2 },
                ]),
                new CaseVerdict("capacity_stress_test", null, Line(9),
                [
                    new ExpectationVerdict("sum(checkpoint.overflow) == 0", Outcome.Failed, "1,204 is not 0, first in bin 942 (2001-02-09T06:00).", Line(11)) { Actual = 1204, Limit = 0, FirstBin = 942 },
                ]),
                new CaseVerdict("uncertain_demand", null, Line(13),
                [
                    new ExpectationVerdict("p95(max(checkpoint.queue)) <= 6000 passenger", Outcome.CannotTell, "The limit lies inside the 95 % confidence interval 5,940 to 6,105.", Line(15)) { Actual = 6010, Limit = 6000 },
                ]),
                new CaseVerdict("christmas", null, Line(17), []) { IsSkipped = true },
            ],
            [
                new StressRun("baseline", "As the scenario says", baseline, true, "Nothing is lost and every backlog clears; the longest is 3,825 passenger at 'checkpoint', bin 953 (2001-02-09T17:00)."),
                new StressRun("demand_plus_25", "A quarter more demand", Run(1.25, 1, title), false, "'checkpoint' is full with 5,000 passenger, first at bin 56 (2001-01-03T08:00)."),
                new StressRun("demand_plus_50", "Half as much demand again", Run(1.5, 1, title), false, "'checkpoint' ends with 90,112 passenger waiting, not cleared since bin 7 (2001-01-01T07:00)."),
                new StressRun("capacity_minus_20", "A fifth less capacity", null, null, "The run is not finite."),
            ],
            new QualityScore(0.94,
            [
                new QualityComponent("completeness", 0.2, 1, "Every component and series says what it is."),
                new QualityComponent("realism", 0.2, 0.95, "Demand is data; one load has no source."),
                new QualityComponent("robustness", 0.2, 0.88, "Three of four perturbations change little."),
                new QualityComponent("test_adequacy", 0.2, 0.41, "9 of 22 mutants survive."),
                new QualityComponent("performance", 0.1, 1, "4 ms."),
                new QualityComponent("comparison_ready", 0.1, null, "No telemetry was given."),
            ],
            [
                new LostPoint("robustness", "Queue exceeds its limit at +25 % demand.", Line(17), 0.03),
                new LostPoint("test_adequacy", "No test notices a lost 'lead' of one hour.", Line(12), 0.02),
                new LostPoint("realism", "The load's PMF has no source note.", null, 0.001),
            ]));
    }

    public static ModelRun Run(double demandFactor, double capacityFactor, string title = "Airport security checkpoint")
    {
        var flights = Departures();
        var demand = new double[Grid.Bins];
        var (capacity, served, queue, load, wait) = (new double[Grid.Bins], new double[Grid.Bins], new double[Grid.Bins], new double[Grid.Bins], new double[Grid.Bins]);
        for (var t = 0; t < Grid.Bins; t++)
        {
            demand[t] = demandFactor * 92.5 * (t + 1 < flights.Length ? flights[t + 1] : 0);
            capacity[t] = capacityFactor * 14 * 480 * Opening[t % 24];
            var before = t == 0 ? 0 : queue[t - 1];
            served[t] = Math.Min(before + demand[t], capacity[t]);
            queue[t] = before + demand[t] - served[t];
            load[t] = demand[t] / capacity[t];
            wait[t] = queue[t] / (14 * 480 * Opening[(t + 1) % 24]) * 60;
        }

        return new SampleSystem(Grid) { Title = title }
            .Component("arrivals", ComponentKind.Source, "passenger")
            .Component("checkpoint", ComponentKind.Buffer, "passenger", 5000)
            .Component("airside", ComponentKind.Sink, "passenger")
            .Series("arrivals.demand", SeriesKind.Flow, demand, "passenger")
            .Series("checkpoint.arrivals", SeriesKind.Flow, demand, "passenger")
            .Series("checkpoint.capacity", SeriesKind.Flow, capacity, "passenger")
            .Series("checkpoint.served", SeriesKind.Flow, served, "passenger")
            .Series("checkpoint.queue", SeriesKind.Level, queue, "passenger")
            .Series("checkpoint.load", SeriesKind.Ratio, load)
            .Series("checkpoint.wait", SeriesKind.Duration, wait, "min")
            .Series("airside.arrivals", SeriesKind.Flow, served, "passenger")
            .Connect("arrivals", "checkpoint", values: demand)
            .Connect("checkpoint", "airside", values: served)
            .Run("checkpoint.served", "checkpoint.queue", "checkpoint.wait", "airside.arrivals");
    }

    private static double[] Departures()
    {
        using var stream = typeof(Checkpoint).Assembly.GetManifestResourceStream("departures.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))];
    }

    private static Location Line(int line) => new("catalog/checkpoint.yaml", line, 5, line, 20);
}
