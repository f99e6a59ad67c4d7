using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A title or description is still that of the project template although the system is another one, or stands for a text that was never written.</summary>
internal static class TemplateTextLeft
{
    private static readonly string[] Template =
        ["Service desk", "One queue in front of a team of agents.", "A normal week", "Seven days in steps of a quarter of an hour"];

    private static readonly string[] Placeholders =
        ["todo", "tbd", "tba", "fixme", "untitled", "title", "description", "owner", "my model", "my catalog", "my scenario", "new model", "change me", "changeme", "lorem ipsum", "...", "xxx", "test", "example", "placeholder"];

    private static readonly string[] Components = ["callers", "desk", "answered"];

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        var isTemplate = facts.Flow.Components.Select(component => component.Id).SequenceEqual(Components);
        var files = recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path)).Select(catalog => catalog.Metadata)
            .Concat(recipe.Lineage.Take(1).Select(scenario => scenario.Metadata));
        foreach (var text in files.Select(metadata => new[] { metadata.Title, metadata.Description, metadata.Owner }.FirstOrDefault(text => IsLeft(text, isTemplate))))
        {
            if (text is { } left)
            {
                findings.Report(
                    DiagnosticCatalog.TemplateTextLeft,
                    left.Span,
                    $"'{left.Value}' {(Template.Contains(left.Value) ? "is the project template's text, but the system is another one" : "stands for a text that was never written")}. Say what this model is about.");
            }
        }
    }

    private static bool IsLeft(Sourced<string>? text, bool isTemplate) => text is { Value: { } words }
        && ((!isTemplate && Template.Contains(words, StringComparer.Ordinal)) || Placeholders.Contains(words.Trim().TrimStart('<').TrimEnd('>', ':', '.'), StringComparer.OrdinalIgnoreCase) || words.StartsWith("TODO", StringComparison.Ordinal));
}
