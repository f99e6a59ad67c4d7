namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>A parameter's value: a number or truth value as it is written, or a text.</summary>
public sealed record ArtifactParameter(string Name, string Text, bool IsText);
