using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Publishing;

/// <summary>What came of publishing one bundle: a coded line.</summary>
/// <param name="Finding">The line.</param>
/// <param name="IsDone">Whether the artifact is where it should be.</param>
public sealed record PublishLine(Finding Finding, bool IsDone);
