using System.Globalization;
using System.Text;
using CsCheck;

namespace FlowTimeSim.Fuzz.Tests.Systems;

/// <summary>Random systems as a person would write them: sources, lines that split and join, services, buffers, delays, retries, events, waits.</summary>
/// <param name="Sources">How much comes, as series forms.</param>
/// <param name="Stages">What it passes, in order; a stage feeds only later ones.</param>
/// <param name="Retries">For each stage whether what fails there comes again.</param>
/// <param name="Events">Events of the scenario, as YAML lines.</param>
internal sealed record RandomSystem(string[] Sources, RandomStage[] Stages, bool[] Retries, string[] Events)
{
    private static readonly Gen<string> Demand = Gen.OneOf(
        "120 job/h",
        "{ values: [10, 200, 200, 50, 0, 0, 130, 120], align: repeat, unit: job }",
        "{ pmf: { 80: 0.1, 100: 0.6, 150: 0.3 }, per: hour, unit: job }",
        "{ poisson: 90 job/h }",
        "{ profile: { values: [0.2, 1.5, 1.3, 1], align: stretch }, scale: 110 job/h }",
        "{ pulse: 400 job, every: 4 h }",
        "\"EACH(crates, load)\"");

    /// <summary>The generator; it shrinks to fewer and simpler parts.</summary>
    public static Gen<RandomSystem> Generator { get; } =
        Gen.Select(
            Demand.Array[1, 3],
            RandomStage.Generator.Array[1, 6],
            Gen.Bool.Array[6],
            Gen.OneOf(
                "{ series: s0.demand, multiply: 1.8, at: 2024-10-01T06:00, for: 5 h }",
                "{ series: s0.demand, add: 40 job/h, at: 2024-10-01T03:30, for: 90 min }",
                "{ series: s0.demand, set: 0 job/h, at: 2024-10-01T12:00, for: 2 h, every: 6 h }").Array[0, 2],
            (sources, stages, retries, events) => new RandomSystem(sources, stages, retries, events));

    /// <summary>The catalog.</summary>
    public string Catalog()
    {
        var text = new StringBuilder("kind: Catalog\nversion: 1\nmetadata: { id: plant }\nunits: [job, crate]\nper: hour\nseries:\n");
        text.Append("  - { id: crates, values: [1, 3, 2], align: repeat, unit: crate }\n  - { id: load, pmf: { 20: 0.5, 40: 0.5 }, unit: job/crate }\ncomponents:\n");
        for (var i = 0; i < Sources.Length; i++)
        {
            Line(text, $"  - {{ id: s{i}, kind: source, demand: {Sources[i]} }}");
        }

        for (var i = 0; i < Stages.Length; i++)
        {
            Line(text, $"  - {{ id: c{i}, {Stages[i].Fields} }}");
            if (IsRetried(i))
            {
                Line(text, $"  - {{ id: r{i}, kind: retry, of: c{i}.errors, maxAttempts: 3, share: 0.8, after: {{ pmf: {{ 60: 0.5, 150: 0.5 }}, unit: min }} }}");
            }
        }

        text.Append("  - { id: done, kind: sink }\n  - { id: scrap, kind: sink }\nconnections:\n");
        for (var i = 0; i < Sources.Length; i++)
        {
            Line(text, $"  - {{ from: s{i}, to: c{i % Stages.Length} }}");
        }

        for (var i = 0; i < Stages.Length; i++)
        {
            Connections(text, i);
        }

        return text.ToString();
    }

    /// <summary>The scenario: a day of hours.</summary>
    public string Scenario()
    {
        var text = new StringBuilder("kind: Scenario\nversion: 1\nmetadata: { id: day }\ncatalog: plant\ngrid: { start: 2024-10-01T00:00, bins: 24, binSize: 1, binUnit: hours }\n");
        if (Events.Length > 0)
        {
            text.Append("events:\n");
            foreach (var one in Events)
            {
                Line(text, $"  - {one}");
            }
        }

        return text.ToString();
    }

    /// <summary>Both files.</summary>
    public override string ToString() => Catalog() + "---\n" + Scenario();

    private bool IsRetried(int stage) => Retries[stage] && Stages[stage].Fails;

    private void Connections(StringBuilder text, int i)
    {
        var stage = Stages[i];
        var (first, second) = (Next(i, stage.Skip), Next(i, stage.Skip + 1));
        var lag = stage.Lag.Length > 0 ? $", lag: {stage.Lag}" : string.Empty;
        if (stage.Share is { } share && first != second)
        {
            Line(text, $"  - {{ from: c{i}, to: {first}, weight: {share}{lag} }}");
            Line(text, $"  - {{ from: c{i}, to: {second}, weight: rest }}");
        }
        else
        {
            Line(text, $"  - {{ from: c{i}, to: {first}{lag} }}");
        }

        if (IsRetried(i))
        {
            Line(text, $"  - {{ from: r{i}.retries, to: c{i} }}");
            Line(text, $"  - {{ from: r{i}.exhausted, to: scrap }}");
        }
        else if (stage.Fails)
        {
            Line(text, $"  - {{ from: c{i}.errors, to: scrap }}");
        }
    }

    private string Next(int i, int skip) => i + 1 + skip < Stages.Length ? FormattableString.Invariant($"c{i + 1 + skip}") : "done";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
