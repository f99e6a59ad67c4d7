using System.Collections.Immutable;

namespace FlowTimeSim.Defects.Tests;

/// <summary>One defect: a text of one file of a correct model is replaced.</summary>
/// <param name="Kind">The name of the file in which the row stands.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Model">The base model.</param>
/// <param name="Path">The file that is changed.</param>
/// <param name="Codes">The codes that are right; none: any warning or error.</param>
/// <param name="Find">The text that is replaced; empty: the replacement is added at the end.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Places">Texts of other lines at which it may be reported, after <c>path: </c> when in another file.</param>
internal sealed record Row(
    string Kind, int Line, string Model, string Path, ImmutableArray<string> Codes, string Find, string Replacement, ImmutableArray<string> Places)
{
    public override string ToString() => $"{Kind}.txt({Line}): {Model} {Path}: {Shown(Find)} -> {Shown(Replacement)}";

    private static string Shown(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
