using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A profile multiplies a demand, and its mean is not 1: it changes how much comes, not only when. One whose peak is 1 is a share of the busiest
/// time, and its scale says so.
/// </summary>
internal static class ProfileChangesMean
{
    private const double Tolerance = 0.005;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var source in facts.Of(ComponentKind.Source))
        {
            if (facts.FieldsOf(source).Series("demand")?.Profile is not { } reference || Resolve(facts, reference) is not { Normalize: null } profile
                || profile.Values.Value is not { Length: > 0 } shape)
            {
                continue;
            }

            var mean = shape.Average();
            if (Math.Abs(mean - 1) > Tolerance && Math.Abs(shape.Max() - 1) > 1e-9)
            {
                var name = profile.Id.Value is { Length: > 0 } id ? $"'{id}'" : "the profile";
                findings.Report(
                    DiagnosticCatalog.ProfileChangesMean,
                    reference.Span,
                    $"The mean of {name} is {mean:0.####}, not 1: it {(mean > 1 ? "raises" : "lowers")} the demand of '{source.Id}' by {Math.Abs(mean - 1):0.##%} on average. Say 'normalize: mean' at the profile where only its shape is meant.");
            }
        }
    }

    private static ProfileSyntax? Resolve(FlowFacts facts, ProfileReference reference)
    {
        if (reference.Inline is not null || reference.Name is not { } written || facts.Recipe is not { } recipe)
        {
            return reference.Inline;
        }

        var name = written.Value.StartsWith("${", StringComparison.Ordinal) && written.Value.EndsWith('}')
            ? facts.Model.Parameters.FirstOrDefault(parameter => parameter.Name == written.Value[2..^1].Trim())?.Text
            : written.Value;
        return recipe.Scenario.Profiles.Concat(recipe.Catalogs.SelectMany(catalog => catalog.Profiles)).FirstOrDefault(profile => profile.Id.Value == name);
    }
}
