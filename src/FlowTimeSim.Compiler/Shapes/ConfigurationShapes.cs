using FlowTimeSim.Compiler.Diagnostics;
using static FlowTimeSim.Compiler.Shapes.CommonShapes;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>The table of <c>flowtime.yaml</c>.</summary>
internal static class ConfigurationShapes
{
    private const string RulesAre = "a map of levels by code or category";

    private static readonly Shape Level = new WordShape(["none", "info", "warning", "error"], "'none', 'info', 'warning' or 'error'");

    /// <summary>The words for what findings are about.</summary>
    public static IEnumerable<string> Categories => DiagnosticCategory.All;

    /// <summary>The whole file, as editors see it. The codes are no part of it: each new one would be another schema.</summary>
    public static ObjectShape File => Whole(new MapShape([new MapRule(Code, Level), new MapRule(Category, Level)], RulesAre));

    /// <summary>The whole file, as it is read: names and levels of rules are judged one by one, with the nearest name.</summary>
    public static ObjectShape Read { get; } = Whole(new ObjectShape([], RulesAre) { IsOpen = true });

    private static IdPattern Code { get; } = new("^FTS[0-9]{4}$", "a code such as FTS5003", key => key.Length == 7 && key.StartsWith("FTS", StringComparison.Ordinal));

    private static IdPattern Category => new($"^({string.Join('|', Categories)})$", "a category", key => Categories.Contains(key));

    private static ObjectShape Whole(Shape rules) => Object(
        "a configuration",
        new KeyShape("extends", AnyText, "Another configuration, relative to this file; what this one says is stronger."),
        new KeyShape("rulesVersion", AnyText, "The release whose rules apply, such as 0.1: later rules are silent."),
        new KeyShape("rules", rules, "How much findings matter, by code or by category; a code is stronger than its category."));
}
