using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Editing;

/// <summary>What came of applying fixes.</summary>
/// <param name="Texts">The texts that changed.</param>
/// <param name="Applied">The findings that were mended, in the order in which they were; each at its place in the text of its round.</param>
/// <param name="Left">What is found in the texts as they are now.</param>
public sealed record FixOutcome(ImmutableArray<FixedText> Texts, ImmutableArray<Finding> Applied, ImmutableArray<Finding> Left);
