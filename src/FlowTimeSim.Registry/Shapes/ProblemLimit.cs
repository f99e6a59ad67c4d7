namespace FlowTimeSim.Registry;

/// <summary>A limit that was exceeded.</summary>
/// <param name="Name">The limit's name, as health tells it.</param>
/// <param name="Value">The limit.</param>
/// <param name="Actual">What came; null when reading stopped there.</param>
public sealed record ProblemLimit(string Name, long Value, long? Actual);
