namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>The codes whose examples are commands, because no YAML can show them. One row a code or a family, each with its reason.</summary>
internal static class NotCompiled
{
    private static readonly (string Codes, string Reason)[] Rows =
    [
        ("FTS0", "properties of a project, not of its YAML"),
        ("FTS1001", "depends on the file system"),
        ("FTS1002", "depends on the file system"),
        ("FTS1003", "depends on the file system"),
        ("FTS1004", "depends on the file system"),
        ("FTS1005", "depends on the file system: a page is UTF-8 itself"),
        ("FTS1006", "depends on the file system"),
        ("FTS1012", "a control character cannot be seen on a page"),
        ("FTS1016", "takes aliases for more entries than a reader wants to see"),
        ("FTS1017", "takes 200 levels"),
        ("FTS1082", "takes 256 levels"),
        ("FTS2067", "export options are properties of a project"),
        ("FTS3014", "arises when a model is written for another engine"),
        ("FTS3015", "arises when a model is written for another engine"),
        ("FTS4016", "stands in only where no other finding says why"),
        ("FTS6", "about the bytes of a bundle"),
        ("FTS7", "about a registry"),
        ("FTS8", "the gate of a project looks at the score"),
        ("FTS9", "a fault of ours: no input is known that shows one"),
    ];

    // Where a word is written in the file, the reader finds it first and the binder, which takes it from a parameter too, again.
    private static readonly (string Code, string Companion)[] Companions = [("FTS2058", "FTS1034")];

    /// <summary>Why a code's example is not compiled; null when it is.</summary>
    public static string? Reason(string code) => Rows.FirstOrDefault(row => code.StartsWith(row.Codes, StringComparison.Ordinal)).Reason;

    /// <summary>Whether the bad example of a code raises another error of necessity.</summary>
    public static bool Accompanies(string other, string code) => Companions.Contains((code, other));
}
