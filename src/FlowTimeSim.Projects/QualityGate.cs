using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>Holds the score against what the project asks for: a minimum fails the build, without one a low score is a warning.</summary>
internal static class QualityGate
{
    private const double Low = 0.8;

    public static void Check(ImmutableArray<NamedModel> models, ProjectSettings settings, PropertyPlaces places, FindingSink findings)
    {
        if (findings.HasErrors)
        {
            // A score of something that is wrong otherwise says nothing new.
            return;
        }

        foreach (var model in models)
        {
            var score = model.Assessment.Quality.Rounded;
            if (settings.MinimumQualityScore is { } minimum)
            {
                if (score < minimum)
                {
                    findings.Report(DiagnosticCatalog.QualityBelowMinimum, places.Of("MinimumQualityScore"),
                        $"The quality of '{model.Folder}' is {score:0.00}, below the minimum of {minimum:0.00##}. {Advice(model.Assessment)}");
                }
            }
            else if (score < Low)
            {
                findings.Report(DiagnosticCatalog.QualityLow, model.Assessment.Model.Origin,
                    $"The quality of '{model.Folder}' is {score:0.00}. {Advice(model.Assessment)}");
            }
        }
    }

    private static string Advice(ModelAssessment assessment)
    {
        var best = assessment.Quality.Lost.OrderByDescending(point => point.Gain).FirstOrDefault();
        return best is null ? "The report says what was measured."
            : FormattableString.Invariant($"{best.Reason.TrimEnd('.')}: mending that wins {best.Gain:0.00}.");
    }
}
