namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>What is special about the examples of some codes: rows of data, each with its reason.</summary>
internal static class ExampleRules
{
    // The codes whose examples are commands, because no YAML can show them: one row a code or a family.
    private static readonly (string Codes, string Reason)[] Commands =
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
        ("FTS1073", "said by fmt, which compiles nothing"),
        ("FTS1082", "takes 256 levels"),
        ("FTS2067", "export options are properties of a project"),
        ("FTS4016", "stands in only where no other finding says why"),
        ("FTS4024", "said of a build with AcceptGolden"),
        ("FTS6", "about the bytes of a bundle"),
        ("FTS7", "about a registry"),
        ("FTS8001", "the gate of a project looks at the score"),
        ("FTS8002", "the gate of a project looks at the score"),
        ("FTS9", "a fault of ours: no input is known that shows one"),
    ];

    // The error that a comment wants to ignore is still there.
    private static readonly (string Code, string Companion)[] Companions = [("FTS1072", "FTS2003")];

    // What an engine cannot compute is found when a model is written for it, and the examples of all other codes are for the usual one.
    private static readonly (string Code, string Engine)[] Engines = [("FTS3014", "portable"), ("FTS3015", "flowtime-0.6")];

    /// <summary>Whether the examples of a code are about what tests notice, which is measured on demand.</summary>
    public static bool MeasuresAdequacy(string code) => code.StartsWith("FTS802", StringComparison.Ordinal);

    /// <summary>Why a code's example is not compiled; null when it is.</summary>
    public static string? ReasonForCommands(string code) => Commands.FirstOrDefault(row => code.StartsWith(row.Codes, StringComparison.Ordinal)).Reason;

    /// <summary>The engine for which the examples of a code are written; null when that does not matter.</summary>
    public static string? Engine(string code) => Engines.FirstOrDefault(row => row.Code == code).Engine;

    /// <summary>Whether the bad example of a code raises another error of necessity.</summary>
    public static bool Accompanies(string other, string code) => Companions.Contains((code, other));
}
