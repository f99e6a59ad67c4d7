using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>What a build says that changed in a model against its baseline (its <c>changes.json</c>), as far as a summary names it. Texts are as they were read: escape them.</summary>
/// <param name="Step">The version step that it asks for: <c>none</c>, <c>patch</c>, <c>minor</c> or <c>major</c>.</param>
public sealed record ModelChangeNote(string Step)
{
    /// <summary>What the model promises otherwise than before, a sentence and a place each, at paths relative to the repository's root.</summary>
    public ImmutableArray<(string Message, Location Where)> Contract { get; init; } = [];

    /// <summary>The edit to which most of a changed result is owed, and its place; null without one.</summary>
    public (string Subject, Location Where)? MainCause { get; init; }

    /// <summary>How many series have other numbers.</summary>
    public int Results { get; init; }
}
