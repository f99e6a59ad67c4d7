using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Views.Tests.Samples;

/// <summary>Systems and models of other shapes than a chain.</summary>
internal static class Shapes
{
    /// <summary>A clinic with triage, branches, a loop of returns and losses.</summary>
    public static SampleSystem Clinic(string rankDirection = "LR")
    {
        var grid = new Grid(336, 30, BinUnit.Minutes) { Start = new DateTimeOffset(2024, 3, 29, 23, 0, 0, TimeSpan.Zero), Zone = TimeZoneInfo.Utc };
        var system = new SampleSystem(grid) { Title = "Clinic", RankDirection = rankDirection, WarmupBins = 48 }
            .Component("walk_in", ComponentKind.Source, "patient")
            .Component("ambulance", ComponentKind.Source, "patient")
            .Component("triage", ComponentKind.Buffer, "patient", 60)
            .Component("route", ComponentKind.Router, "patient")
            .Component("minor_injuries_unit", ComponentKind.Buffer, "patient")
            .Component("resuscitation", ComponentKind.Service, "patient")
            .Component("imaging", ComponentKind.Delay, "patient")
            .Component("ward", ComponentKind.Buffer, "patient")
            .Component("come_back", ComponentKind.Retry, "patient")
            .Component("home", ComponentKind.Sink, "patient")
            .Component("left_unseen", ComponentKind.Sink, "patient");
        double[] wave(double size, double phase) => [.. Enumerable.Range(0, grid.Bins).Select(t => Math.Max(0, size * (1 + Math.Sin((t / 48.0 * 2 * Math.PI) + phase))))];
        foreach (var (id, size) in new[] { ("triage", 10.0), ("minor_injuries_unit", 7.0), ("resuscitation", 2.0), ("ward", 4.0) })
        {
            system.Series(id + ".arrivals", SeriesKind.Flow, wave(size, 0), "patient")
                .Series(id + ".capacity", SeriesKind.Flow, [.. wave(size, 0).Select(_ => size * 1.2)], "patient")
                .Series(id + ".served", SeriesKind.Flow, wave(size, 0.2), "patient")
                .Series(id + ".load", SeriesKind.Ratio, [.. wave(size, 0).Select(v => v / (size * 1.2))])
                .Series(id + ".queue", SeriesKind.Level, wave(size * 4, 1), "patient");
        }

        return system
            .Series("walk_in.demand", SeriesKind.Flow, wave(8, 0), "patient")
            .Series("ambulance.demand", SeriesKind.Flow, wave(2, 1), "patient")
            .Connect("walk_in", "triage", "demand", values: wave(8, 0))
            .Connect("ambulance", "triage", "demand", values: wave(1.5, 0))
            .Connect("ambulance", "resuscitation", "demand", "blue light", wave(0.5, 0))
            .Connect("triage", "route", values: wave(9, 0))
            .Connect("triage", "left_unseen", "abandoned", values: wave(1, 0))
            .Connect("route", "minor_injuries_unit", values: wave(6, 0))
            .Connect("route", "imaging", values: wave(3, 0))
            .Connect("imaging", "ward", values: wave(3, 0))
            .Connect("resuscitation", "ward", values: wave(0.4, 0))
            .Connect("minor_injuries_unit", "home", values: wave(5, 0))
            .Connect("minor_injuries_unit", "come_back", "errors", values: wave(1, 0))
            .Connect("come_back", "triage", "retries", "again", wave(0.8, 0))
            .Connect("come_back", "home", "exhausted", values: wave(0.2, 0))
            .Connect("ward", "home", values: wave(3, 0))
            .Connect("ward", "imaging", "errors", "repeat scan", wave(0.3, 0));
    }

    /// <summary>A bare engine model with noisy series.</summary>
    public static ModelRun Bare(int bins, int series)
    {
        var system = new SampleSystem(new Grid(bins, 1, BinUnit.Hours)) { Title = "Bare", IsBare = true };
        for (var s = 0; s < series; s++)
        {
            // A fixed congruential sequence: noise compresses worst, and must be the same everywhere.
            var state = (uint)(s + 1);
            system.Series($"node_{s}", SeriesKind.Other, [.. Enumerable.Range(0, bins).Select(_ => (state = (state * 1664525) + 1013904223) / 65536.0)]);
        }

        return system.Run();
    }

    /// <summary>Many buffers in a row.</summary>
    public static ModelRun Chain(int count, int bins)
    {
        var system = new SampleSystem(new Grid(bins, 1, BinUnit.Hours)) { Title = "Chain" };
        for (var i = 0; i < count; i++)
        {
            var id = $"step_{i}";
            double[] values = [.. Enumerable.Range(0, bins).Select(t => 10 + Math.Sin(t * (1 + i)))];
            system.Component(id, ComponentKind.Buffer, "unit")
                .Series(id + ".arrivals", SeriesKind.Flow, values, "unit")
                .Series(id + ".capacity", SeriesKind.Flow, [.. values.Select(v => v + 2)], "unit")
                .Series(id + ".served", SeriesKind.Flow, values, "unit")
                .Series(id + ".queue", SeriesKind.Level, values, "unit");
            if (i > 0)
            {
                system.Connect($"step_{i - 1}", id, values: values);
            }
        }

        return system.Run([.. Enumerable.Range(0, count).Select(i => $"step_{i}.served")]);
    }

    /// <summary>An assessment that says nothing but the run.</summary>
    public static ModelAssessment Judged(ModelRun run) => new(run.Model, run, [], [], Nothing);

    /// <summary>The same without a run.</summary>
    public static ModelAssessment NotRun(ModelRun run) => new(run.Model, null, [], [], Nothing);

    private static QualityScore Nothing { get; } = new(0, [new QualityComponent("completeness", 1, null, "Not measured.")], ImmutableArray<LostPoint>.Empty);
}
