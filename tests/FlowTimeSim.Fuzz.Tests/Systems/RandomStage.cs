using CsCheck;

namespace FlowTimeSim.Fuzz.Tests.Systems;

/// <summary>One component of a random system, and how it feeds the next.</summary>
/// <param name="Fields">Its fields but the id, as YAML.</param>
/// <param name="Skip">How many stages what it serves passes by.</param>
/// <param name="Share">The weight of the first of two connections; null for one connection.</param>
/// <param name="Lag">The lag of its first connection, or nothing.</param>
internal sealed record RandomStage(string Fields, int Skip, string? Share, string Lag)
{
    private static readonly Gen<string> Capacity = Gen.OneOf(
        "capacity: 100 job/h", "capacity: { values: [120, 0, 90], align: repeat, unit: job }", "parallelism: 5, serviceTime: 3 min", "capacity: { poisson: 80 job/h }", "parallelism: 90, serviceTime: 100 min");

    private static readonly Gen<string> Room = Gen.OneOf(
        "", ", initial: 30 job", ", limit: 150 job", ", limit: 150 job, initial: 20 job", ", patience: 3 h", ", limit: 400 job, patience: 90 min, initial: 5 job");

    private static readonly Gen<string> Errors = Gen.OneOf("", "", ", errorRate: 10 %", ", errorRate: { values: [0, 0.3], align: repeat }");

    private static readonly Gen<string> Kind = Gen.OneOf(
        Gen.Select(Capacity, Room, Errors, (capacity, room, errors) => $"kind: buffer, {capacity}{room}{errors}"),
        Gen.Select(Capacity, Errors, (capacity, errors) => $"kind: service, {capacity}{errors}"),
        Gen.OneOf("kind: delay, lag: 2 h", "kind: delay, lag: 75 min, initial: 12 job", "kind: delay, lag: { pmf: { 20: 0.5, 200: 0.5 }, unit: min }"));

    /// <summary>The generator.</summary>
    public static Gen<RandomStage> Generator { get; } =
        Gen.Select(Kind, Gen.Int[0, 2], Gen.OneOf<string?>(null, null, "0.25", "40 %", "{ values: [0.1, 0.9], align: repeat }"), Gen.OneOf("", "", "90 min", "3 h"), (kind, skip, share, lag) => new RandomStage(kind, skip, share, lag));

    /// <summary>True when something leaves it by <c>errors</c>.</summary>
    public bool Fails => Fields.Contains("errorRate", StringComparison.Ordinal);
}
