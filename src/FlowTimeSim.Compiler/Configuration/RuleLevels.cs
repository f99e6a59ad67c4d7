using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Configuration;

/// <summary>Reads the map <c>rules</c>: a level by code or by category.</summary>
internal static class RuleLevels
{
    private static readonly Dictionary<string, Severity> Words = new(StringComparer.Ordinal)
    {
        ["none"] = Severity.Hidden,
        ["info"] = Severity.Info,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    };

    /// <summary>The levels that are right; of the others each is a finding.</summary>
    public static Dictionary<string, Severity> Read(YamlMapping rules, FindingSink findings)
    {
        var levels = new Dictionary<string, Severity>(StringComparer.Ordinal);
        var rows = DiagnosticCatalog.All().ToDictionary(row => row.Code, StringComparer.Ordinal);
        string[] categories = [.. ConfigurationShapes.Categories];
        foreach (var (key, value) in rules.Entries)
        {
            var row = rows.GetValueOrDefault(key.Value);
            if (row is null && !categories.Contains(key.Value))
            {
                ReportUnknown(key, [.. rows.Keys, .. categories], categories, findings);
            }
            else if (LevelOf(value, findings) is not { } level)
            {
                continue;
            }
            else if (row is { DefaultSeverity: Severity.Error } && level != Severity.Error)
            {
                findings.Report(
                    DiagnosticCatalog.ErrorLowered,
                    value.Span,
                    $"{row.Code} ({row.Title}) is an error by nature: no model comes of what it finds, so it cannot be lowered. Take the line out, and mend what is found.");
            }
            else
            {
                levels[key.Value] = level;
            }
        }

        return levels;
    }

    private static Severity? LevelOf(YamlNode value, FindingSink findings)
    {
        if (value is YamlScalar scalar && Words.TryGetValue(scalar.Value, out var level))
        {
            return level;
        }

        var written = value is YamlScalar { Value.Length: > 0 } word ? word.Value : null;
        var nearest = written is null ? null : NearestName.Find(written, Words.Keys);
        var hint = nearest is null ? "Write none, info, warning or error." : $"Did you mean '{nearest}'?";
        findings.Report(
            DiagnosticCatalog.UnknownWord,
            value.Span,
            $"{(written is null ? "Here stands no level." : $"'{written}' is no level.")} {hint}",
            nearest is null ? default : [new TextEdit(value.Span, nearest)]);
        return null;
    }

    private static void ReportUnknown(YamlScalar key, string[] known, string[] categories, FindingSink findings)
    {
        var nearest = NearestName.Find(key.Value, known);
        findings.Report(
            DiagnosticCatalog.UnknownRule,
            key.Span,
            nearest is null
                ? (FormattableString)$"No rule is called '{key.Value}'. Write a code, such as FTS5003, or one of the categories {string.Join(", ", categories)}."
                : $"No rule is called '{key.Value}'. Did you mean '{nearest}'?",
            nearest is null ? default : [new TextEdit(key.Span, nearest)]);
    }
}
