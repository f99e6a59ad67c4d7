// CONTRACT
namespace FlowTimeSim.Compiler.Emission;

/// <summary>What one engine release accepts: a row, not a branch. The rows stand in <see cref="EngineDialects"/>.</summary>
/// <param name="Name"><c>flowtime-2026.05</c>, <c>flowtime-0.6</c>, <c>portable</c>, <c>embedded</c>.</param>
public sealed record EngineDialect(string Name);
