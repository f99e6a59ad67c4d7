using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>An edit of a base model, and what it must be reported as.</summary>
/// <param name="Category"><c>result</c>, or the kind of a contract's change with <c>!</c> when it breaks.</param>
/// <param name="Model">The base model.</param>
/// <param name="Path">The file.</param>
/// <param name="Find">A text that stands once in it.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record ChangeRow(string Category, string Model, string Path, string Find, string Replacement)
{
    public override string ToString() => $"{Category}: {Model}: {Find.Trim()} -> {Replacement.Trim()}".ReplaceLineEndings("|");

    /// <summary>The files before and after, and the lines that the edit touches before and after.</summary>
    public (Dictionary<string, string> Before, Dictionary<string, string> After, HashSet<int> Old, HashSet<int> Now) Apply()
    {
        var before = BaseModel.Copy(Model);
        var after = new Dictionary<string, string>(before);
        new Draft(after).Replace(Path, Find, Replacement);
        var at = before[Path].IndexOf(Find, StringComparison.Ordinal);
        return (before, after, Lines(before[Path], at, Find.TrimEnd('\n').Length), Lines(after[Path], at, Replacement.TrimEnd('\n').Length));
    }

    public VersionStep Step => Category.EndsWith('!') ? VersionStep.Major : VersionStep.Minor;

    private static HashSet<int> Lines(string text, int at, int length) =>
        [.. Enumerable.Range(text.AsSpan(0, at).Count('\n') + 1, text.AsSpan(at, length).Count('\n') + 1)];
}
