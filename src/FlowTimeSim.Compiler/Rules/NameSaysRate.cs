using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A name says per what a number is (<c>capacity_per_hour</c>) and its unit says another time, or a name says rate and there is no time at all. In a
/// bare model every number is per bin, whatever its name says.
/// </summary>
internal static class NameSaysRate
{
    private static readonly Dictionary<string, double> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = 1.0 / 60,
        ["sec"] = 1.0 / 60,
        ["s"] = 1.0 / 60,
        ["minute"] = 1,
        ["min"] = 1,
        ["hour"] = 60,
        ["h"] = 60,
        ["hr"] = 60,
        ["day"] = 1440,
        ["d"] = 1440,
        ["week"] = 10080,
    };

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var catalog in recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path)))
        {
            foreach (var parameter in catalog.Parameters.Where(parameter => parameter.Default is not null))
            {
                var number = recipe.Parsed.Get(parameter.Default!, new FindingSink()) as NumberExpression;
                Judge(parameter.Id, number?.UnitText ?? parameter.Unit?.Value, number?.Value, catalog, findings);
            }

            foreach (var series in catalog.Series)
            {
                if (WrittenQuantity.Tree(facts, series.Value) is NumberExpression number)
                {
                    Judge(series.Id, number.UnitText ?? series.Value.Unit?.Value, number.Value, catalog, findings);
                }
            }
        }
    }

    /// <summary>The same of the constants of a bare model.</summary>
    public static void Check(EngineModel model, Func<string, double[]?> values, FindingSink findings)
    {
        foreach (var node in model.Nodes.OfType<ConstNode>())
        {
            if (Said(node.Id) is var (word, minutes) && minutes != model.Grid.BinMinutes && node.Values.Any(value => value != 0))
            {
                findings.Report(
                    DiagnosticCatalog.NameSaysRate,
                    node.Origin,
                    $"'{node.Id}' says per {word}, but an engine counts per bin, and a bin is {WrittenQuantity.Duration(model.Grid.BinMinutes)}: {node.Values.First(value => value != 0):#,0.######} stands for {node.Values.First(value => value != 0) * minutes / model.Grid.BinMinutes:#,0.######} per {word}. Convert it, or give it another name.");
            }
        }
    }

    private static void Judge(Sourced<string> id, string? unit, double? value, CatalogSyntax catalog, FindingSink findings)
    {
        var slash = unit?.LastIndexOf('/') ?? -1;
        var per = slash < 0 ? null : Time(unit![(slash + 1)..].Trim());
        if (Said(id.Value) is var (word, minutes) && per is { } other && other != minutes)
        {
            findings.Report(
                DiagnosticCatalog.NameSaysRate,
                id.Span,
                $"'{id.Value}' says per {word}, but its unit is {unit}. What counts is the unit: it is rescaled. Rename it, or write it per {word}.");
        }
        else if (string.IsNullOrEmpty(unit) && value > 1 && catalog.Per is null && !catalog.Units.IsEmpty && (Said(id.Value) is not null || Words(id.Value)[^1] == "rate"))
        {
            findings.Report(
                DiagnosticCatalog.NameSaysRate,
                id.Span,
                $"'{id.Value}' says that it is a rate, but {value:#,0.######} has no time: where it flows it counts per bin, and its meaning changes with the step. Write its unit, such as '{value:#,0.######} {catalog.Units[0].Value}/hour'.");
        }
    }

    // The time behind the last 'per' of a name.
    private static (string Word, double Minutes)? Said(string id)
    {
        var words = Words(id);
        var per = Array.LastIndexOf(words, "per");
        return per > 0 && per == words.Length - 2 && Time(words[^1]) is { } minutes ? (words[^1], minutes) : null;
    }

    private static double? Time(string word) => Times.TryGetValue(word, out var minutes) || Times.TryGetValue(word.TrimEnd('s'), out minutes) ? minutes : null;

    private static string[] Words(string id) => id.ToLowerInvariant().Split('_', '-', '.');
}
