namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>A file that belongs to an artifact, by its path in the bundle.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Type"><c>catalog</c>, <c>scenario</c>, <c>validation_results</c>, <c>engine_model</c>, ...</param>
public sealed record ArtifactAsset(string Path, string Type);
