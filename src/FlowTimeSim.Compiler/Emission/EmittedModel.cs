using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>A model as a release gets it.</summary>
/// <param name="Model">In the release's language, its nodes in the order of the text.</param>
/// <param name="Text">The YAML with LF line ends.</param>
public sealed record EmittedModel(EngineModel Model, string Text);
