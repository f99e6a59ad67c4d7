using System.Collections.Immutable;
using FlowTimeSim.Compiler.Configuration;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Settings;

/// <summary>How much findings matter in a project, and what was read to know it.</summary>
/// <param name="Rules">What <c>flowtime.yaml</c>, <c>RulesVersion</c> and the properties of MSBuild say.</param>
/// <param name="Reads">The files asked for, found or not, relative to the project: a build looks at them again.</param>
public sealed record ProjectLevels(SeverityRules Rules, ImmutableArray<string> Reads)
{
    /// <summary>Reads them.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="places">Where its properties stand.</param>
    /// <param name="findings">Receives what is wrong with the file or the property.</param>
    public static ProjectLevels Read(ProjectInputs inputs, PropertyPlaces places, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(findings);
        var place = ConfigurationPlace.Of(inputs.Folder);
        place = place with { Sources = inputs.WithEdits(place.Sources) };
        var rules = ConfigurationReader.Read(place, findings);
        return new ProjectLevels(
            rules with
            {
                Release = Release(inputs, places, findings) ?? rules.Release,
                Build = new BuildLevels
                {
                    Silent = BuildLevels.Codes(inputs.Property("NoWarn")),
                    Errors = BuildLevels.Codes(inputs.Property("WarningsAsErrors")),
                    NotErrors = BuildLevels.Codes(inputs.Property("WarningsNotAsErrors")),
                    AllErrors = bool.TryParse(inputs.Property("TreatWarningsAsErrors"), out var all) && all,
                },
            },
            [.. place.Sources.ReadSet]);
    }

    private static RulesRelease? Release(ProjectInputs inputs, PropertyPlaces places, FindingSink findings)
    {
        if (inputs.Property("RulesVersion") is not { } text)
        {
            return null;
        }

        var release = RulesRelease.Parse(text);
        if (release is null)
        {
            findings.Report(DiagnosticCatalog.RulesVersionInvalid, places.Of("RulesVersion"), $"'{text}' is no release. Write two or three numbers, as in <RulesVersion>0.1</RulesVersion>.");
        }

        return release;
    }
}
