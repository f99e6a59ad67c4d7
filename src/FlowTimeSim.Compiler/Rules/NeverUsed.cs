using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A parameter, a profile, a class, a pool or a series of data that no file of the project reads. A series that is computed from others is a result to look at, and
/// what a referenced project declares is that project's business.
/// </summary>
internal static class NeverUsed
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        var own = recipe.Catalogs.Where(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path)).ToArray();
        foreach (var parameter in own.SelectMany(catalog => catalog.Parameters))
        {
            Check(recipe, parameter.Id, "parameter", "Insert it with '${" + parameter.Id.Value + "}'", findings);
        }

        foreach (var profile in own.SelectMany(catalog => catalog.Profiles).Concat(recipe.Lineage.SelectMany(scenario => scenario.Profiles)))
        {
            Check(recipe, profile.Id, "profile", $"Name it with 'profile: {profile.Id.Value}'", findings);
        }

        foreach (var one in own.SelectMany(catalog => catalog.Classes))
        {
            Check(recipe, one, "class", $"Give a source 'class: {one.Value}'", findings);
        }

        foreach (var pool in own.SelectMany(catalog => catalog.Pools))
        {
            Check(recipe, pool.Id, "pool", $"Name it with 'pool: {pool.Id.Value}'", findings);
        }

        var series = own.SelectMany(catalog => catalog.Series).Concat(recipe.Lineage.SelectMany(scenario => scenario.Series));
        foreach (var data in series.Where(one => !one.Remove && IsData(recipe, one.Value)))
        {
            Check(recipe, data.Id, "series", "Name it in an expression or an output", findings);
        }

        UnusedParts.Check(recipe, findings);
    }

    private static bool IsData(ModelRecipe recipe, SeriesSyntax value) =>
        value is not ExpressionSeries { Text: var text } || (recipe.Parsed.Get(text, new FindingSink()) is { } tree && !ExpressionNames.In(tree).Any());

    private static void Check(ModelRecipe recipe, Sourced<string> id, string what, string advice, FindingSink findings)
    {
        var declared = recipe.Declarations;
        if (!recipe.Texts.Any(text => WordUse.Places(text, id.Value).Any(at => !declared.Contains(new SourceSpan(text, at, at + id.Value.Length)))))
        {
            findings.Report(DiagnosticCatalog.NeverUsed, id.Span, $"The {what} '{id.Value}' is never used: nothing in the project reads it. {advice}, or take it out.");
        }
    }
}
