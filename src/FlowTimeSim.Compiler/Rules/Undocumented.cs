using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A file does not say what it is called, what it is about or who answers for it: one note a file, whatever is missing.</summary>
internal static class Undocumented
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var catalog in recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path)))
        {
            Report("catalog", catalog.Metadata, catalog.Source, isOwned: true, findings);
        }

        if (recipe.Lineage.FirstOrDefault() is { } scenario)
        {
            Report("scenario", scenario.Metadata, scenario.Source, isOwned: false, findings);
        }
    }

    private static void Report(string what, MetadataSyntax metadata, SourceText source, bool isOwned, FindingSink findings)
    {
        string[] missing =
        [
            .. IsMissing(metadata.Title) ? ["title"] : Array.Empty<string>(),
            .. IsMissing(metadata.Description) ? ["description"] : Array.Empty<string>(),
            .. isOwned && IsMissing(metadata.Owner) ? ["owner"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            findings.Report(
                DiagnosticCatalog.Undocumented,
                metadata.Id?.Span ?? source.Span with { End = 0 },
                $"The metadata of this {what} lacks {string.Join(" and ", missing)}: who meets it in a report or a registry does not learn {(missing.Contains("description") || missing.Contains("title") ? "what it is about" : "whom to ask")}. Add {string.Join(" and ", missing.Select(key => $"'{key}'"))}.");
        }
    }

    private static bool IsMissing(Sourced<string>? text) => string.IsNullOrWhiteSpace(text?.Value);
}
